import { Camera, Paperclip } from 'lucide-react';
import { t } from '../words/t.ts';
import FileChips from './file-chips.lazy.tsx';
import { FilePicker } from './file-picker.tsx';

interface HelpFilesProps {
  readonly files: readonly { readonly id: string; readonly name: string; readonly told: string }[];
  /** What is under way beside them; empty for nothing. */
  readonly busy: string;
  readonly onRemove: (id: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The ways to add a photo or a file, in words, and what was added. */
export function HelpFiles({ files, busy, onRemove, onFiles }: HelpFilesProps) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap gap-2">
        <span className="pointer-fine:hidden">
          <FilePicker
            inWords
            icon={Camera}
            label={t('Take a photo')}
            onFiles={onFiles}
            accept="image/*"
            capture="environment"
          />
        </span>
        <FilePicker inWords icon={Paperclip} label={t('Add photos or files')} onFiles={onFiles} multiple />
      </div>
      {(files.length > 0 || busy !== '') && <FileChips files={files} busy={busy} onRemove={onRemove} />}
    </div>
  );
}
