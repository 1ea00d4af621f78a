import { Camera, Paperclip } from 'lucide-react';
import { t } from '../words/t.ts';
import { FilePicker } from './file-picker.tsx';

/** The ways to pick files; where there is a finger there is a camera too. */
export function AttachButtons({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <span className="-ml-2 inline-flex">
      <FilePicker icon={Paperclip} label={t('Attach files')} onFiles={onFiles} multiple />
      <span className="pointer-fine:hidden">
        <FilePicker
          icon={Camera}
          label={t('Take a photo')}
          onFiles={onFiles}
          accept="image/*"
          capture="environment"
        />
      </span>
    </span>
  );
}
