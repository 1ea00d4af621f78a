import type { LucideIcon } from 'lucide-react';
import { useRef, type InputHTMLAttributes } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { Icon } from './icon.tsx';

interface FilePickerProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'multiple'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Whether its label stands beside the icon. */
  readonly inWords?: boolean;
  readonly capture?: 'environment';
  readonly onFiles: (files: readonly File[]) => void;
}

/** The browser's own way to pick files, behind a button of ours. */
export function FilePicker({ icon, label, inWords = false, onFiles, ...input }: FilePickerProps) {
  const field = useRef<HTMLInputElement>(null);
  const pick = () => field.current?.click();
  return (
    <>
      {inWords ? (
        <Button onClick={pick}>
          <Icon of={icon} /> {label}
        </Button>
      ) : (
        <IconButton icon={icon} label={label} onClick={pick} />
      )}
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
