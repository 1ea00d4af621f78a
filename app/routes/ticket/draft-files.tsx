import { lazy, Suspense } from 'react';
import type { DraftFiles } from '../../live/files/use-draft-files.ts';
import { bytesWords } from '../../words/device-words.ts';
import { t } from '../../words/t.ts';

const FileChips = lazy(() => import('../../components/file-chips.lazy.tsx'));

/** The files of the draft, when there are any. */
export function DraftFileList({ of }: { of: DraftFiles }) {
  if (of.files.length === 0 && of.preparing === 0) return null;
  return (
    <Suspense fallback={null}>
      <FileChips
        files={of.files.map(({ id, name, size }) => ({ id, name, told: bytesWords(size) }))}
        busy={of.preparing === 0 ? '' : t('Making the files ready')}
        onRemove={of.remove}
      />
    </Suspense>
  );
}
