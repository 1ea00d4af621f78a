import { TriangleAlert } from 'lucide-react';
import type { Mark } from '../../sync/client/workspace.ts';
import { t } from '../words/t.ts';
import { Icon } from './icon.tsx';

const MARK_WORDS: Readonly<Record<Mark, string>> = {
  'on-this-device': t('On this device'),
  saved: t('Saved'),
  attention: t('Needs attention'),
};

/**
 * Whether the server holds it, in the words the product promises. `quiet` leaves out what is well, and keeps the words for those who
 * do not see the shape.
 */
export function SyncMark({ mark, quiet = false }: { mark: Mark; quiet?: boolean }) {
  if (mark === 'saved' && quiet) return null;
  return (
    <span
      data-mark={mark}
      title={MARK_WORDS[mark]}
      className={`inline-flex items-center gap-1 text-xs ${mark === 'saved' ? 'text-muted' : 'text-ochre'}`}
    >
      <MarkShape mark={mark} />
      <span className={quiet ? 'sr-only' : undefined}>{MARK_WORDS[mark]}</span>
    </span>
  );
}

/** What is well needs no shape: the word alone says so. */
function MarkShape({ mark }: { mark: Mark }) {
  switch (mark) {
    case 'saved':
      return null;
    case 'on-this-device':
      return <Ring filled={false} />;
    case 'attention':
      return <Icon of={TriangleAlert} size={14} />;
  }
}

/** The hollow ring of work that is only here; it fills, then fades, when the server has it. */
export function Ring({ filled }: { filled: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`size-2 shrink-0 rounded-[50%] border-[1.5px] border-current transition-[background-color,opacity] ${
        filled ? 'bg-current opacity-50' : 'bg-transparent'
      }`}
    />
  );
}
