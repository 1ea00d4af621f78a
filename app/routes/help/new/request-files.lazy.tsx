import { useEffect, useState, type RefObject } from 'react';
import type { Files } from '../../../../sync/client/files/files.ts';
import { HelpFiles } from '../../../components/help-files.tsx';
import { deviceFiles } from '../../../live/help/device-files.ts';
import type { RequestDraft } from '../../../live/help/use-request-draft.ts';
import { useAct } from '../../../live/use-act.ts';
import { useFilesOf } from '../../../live/files/use-draft-files.ts';
import { bytesWords } from '../../../words/device-words.ts';
import { t } from '../../../words/t.ts';

interface RequestFilesProps {
  readonly draft: RequestDraft;
  readonly field: RefObject<HTMLElement>;
  readonly onPreparing: (isPreparing: boolean) => void;
}

/** Photos and files of a request that is being written. They lie on this device until they are sent. */
export default function RequestFiles(props: RequestFilesProps) {
  const [files, setFiles] = useState<Files | null>(null);
  const act = useAct();
  useEffect(() => act(deviceFiles().then(setFiles)), [act]);
  return files === null ? (
    <p className="min-h-11 text-muted">{t('Photos and files')}</p>
  ) : (
    <Open {...props} files={files} />
  );
}

function Open({ draft, field, onPreparing, files }: RequestFilesProps & { readonly files: Files }) {
  const of = useFilesOf(files, draft.request.id, 'ticket', field);
  const isPreparing = of.preparing > 0;
  useEffect(() => onPreparing(isPreparing), [isPreparing, onPreparing]);
  return (
    <HelpFiles
      files={of.files.map(({ id, name, size }) => ({ id, name, told: bytesWords(size) }))}
      busy={isPreparing ? t('Making the files ready') : ''}
      onRemove={of.remove}
      onFiles={(given) => {
        draft.keep();
        of.add(given);
      }}
    />
  );
}
