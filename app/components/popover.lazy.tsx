import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

/** What a popover is given. */
export interface PopoverProps {
  readonly trigger: ReactElement;
  /** What it is, for those who do not see where it came from. */
  readonly label: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly width?: number;
}

/** The popover itself, open from the start: it is loaded when somebody asks for it (popover.tsx). */
export default function LoadedPopover({
  trigger,
  label,
  children,
  align = 'end',
  width = 320,
  ...state
}: PopoverProps) {
  return (
    <Radix.Root defaultOpen {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-30 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] animate-appear overflow-y-auto rounded-md border border-line bg-surface p-4 text-sm text-ink shadow-popover outline-none"
          style={{ width }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
