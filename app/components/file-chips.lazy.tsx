import { Paperclip, X } from 'lucide-react';
import { t } from '../words/t.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

interface FileChipsProps {
  readonly files: readonly { readonly id: string; readonly name: string; readonly told: string }[];
  /** What is under way beside them; empty for nothing. */
  readonly busy: string;
  readonly onRemove: (id: string) => void;
}

/** The files that go with what is being written, each with a way to take it out again. */
export default function FileChips({ files, busy, onRemove }: FileChipsProps) {
  return (
    <div className="flex flex-col py-1 text-sm">
      <ul aria-label={t('Files that go with it')} className="flex flex-wrap gap-x-2 gap-y-1">
        {files.map(({ id, name, told }) => (
          <li
            key={id}
            data-draft-file={name}
            className="inline-flex max-w-full items-center gap-1 rounded-md border border-line pl-2"
          >
            <Icon of={Paperclip} size={14} />
            <span className="min-w-0 truncate">{name}</span>
            <span className="whitespace-nowrap text-muted">{told}</span>
            <IconButton icon={X} label={t('Take out {name}', { name })} onClick={() => onRemove(id)} />
          </li>
        ))}
      </ul>
      <p role="status" className={busy === '' ? 'sr-only' : 'py-1 text-muted'}>
        {busy}
      </p>
    </div>
  );
}
