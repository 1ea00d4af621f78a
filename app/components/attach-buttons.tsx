import { Camera, Paperclip, type LucideIcon } from 'lucide-react';
import { useRef, type InputHTMLAttributes } from 'react';
import { IconButton } from './icon-button.tsx';

/** The ways to pick files; where there is a finger there is a camera too. */
export function AttachButtons({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <span className="-ml-2 inline-flex">
      <PickButton icon={Paperclip} label="Attach files" onFiles={onFiles} multiple />
      <span className="pointer-fine:hidden">
        <PickButton
          icon={Camera}
          label="Take a photo"
          onFiles={onFiles}
          accept="image/*"
          capture="environment"
        />
      </span>
    </span>
  );
}

interface PickButtonProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'multiple'> {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly capture?: 'environment';
  readonly onFiles: (files: readonly File[]) => void;
}

function PickButton({ icon, label, onFiles, ...input }: PickButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton icon={icon} label={label} onClick={() => field.current?.click()} />
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // So that the same file can be picked again after it was taken out.
          event.target.value = '';
        }}
        {...input}
      />
    </>
  );
}
