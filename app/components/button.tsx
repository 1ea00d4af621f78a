import clsx from 'clsx';
import { forwardRef, type ButtonHTMLAttributes } from 'react';

export type ButtonLook = 'primary' | 'outline' | 'quiet' | 'danger';

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-plum text-on-plum hover:bg-plum-deep font-strong',
  outline: 'border border-edge text-ink hover:bg-hover',
  quiet: 'text-ink hover:bg-hover',
  danger: 'border border-danger text-danger hover:bg-hover font-strong',
};

const SHAPE =
  'target inline-flex items-center justify-center gap-2 rounded-md py-1 text-sm whitespace-nowrap select-none ' +
  'disabled:opacity-55 disabled:cursor-not-allowed';

/** The classes of a button, for the links that look like one. */
export function buttonClass(look: ButtonLook, extra?: string): string {
  return clsx(SHAPE, 'px-3', LOOKS[look], extra);
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  /** Closer to its words: for strips and heads. */
  readonly tight?: boolean;
}

/** A button with its words. Primary is the one action a screen is for; there is at most one on it. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'outline', tight = false, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      className={clsx(SHAPE, tight ? 'px-2' : 'px-3', LOOKS[look], className)}
      {...rest}
    />
  );
});
