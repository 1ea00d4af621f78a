import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { forwardRef, type ButtonHTMLAttributes } from 'react';
import { Icon } from './icon.tsx';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon;
  /** Its name: read aloud, and shown on hover. */
  readonly label: string;
  /** In a line of text, where it must not make the line taller. */
  readonly inline?: boolean;
}

/** A square button that shows an icon alone; its name is in words all the same. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, inline = false, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      title={label}
      className={clsx(
        inline ? 'target-inline' : 'target',
        'inline-flex items-center justify-center rounded-md p-1 text-muted hover:bg-hover hover:text-ink print:hidden',
        className,
      )}
      {...rest}
    >
      <Icon of={icon} size={inline ? 14 : 16} />
    </button>
  );
});
