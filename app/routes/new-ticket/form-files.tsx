import { useEffect, type RefObject } from 'react';
import { HelpFiles } from '../../components/help-files.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useFilesOf } from '../../live/files/use-draft-files.ts';
import { bytesWords } from '../../words/device-words.ts';
import { t } from '../../words/t.ts';

interface FormFilesProps {
  readonly mode: 'ticket' | 'log';
  readonly form: RefObject<HTMLFormElement>;
  /** Told while files are being made ready, when the form cannot be sent yet. */
  readonly onPreparing: (isPreparing: boolean) => void;
}

/** Photos and files of what is being written down: picked, photographed, pasted into the form or dropped on it. They lie on this device with its draft. */
export function FormFiles({ mode, form, onPreparing }: FormFilesProps) {
  const held = useFilesOf(useDesk().workspace.files, 'new', mode, form);
  const isPreparing = held.preparing > 0;
  useEffect(() => onPreparing(isPreparing), [isPreparing, onPreparing]);
  return (
    <HelpFiles
      files={held.files.map(({ id, name, size }) => ({ id, name, told: bytesWords(size) }))}
      busy={isPreparing ? t('Making the files ready') : ''}
      onRemove={held.remove}
      onFiles={held.add}
    />
  );
}
