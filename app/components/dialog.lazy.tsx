import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { t } from '../words/t.ts';
import { IconButton } from './icon-button.tsx';

/** What a dialog is given. */
export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** A sentence under the title; null when the title says it all. */
  readonly description: string | null;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** The dialog itself: see dialog.tsx. */
export default function LoadedDialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  wide = false,
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Radix.Content
          {...(description === null ? { 'aria-describedby': undefined } : {})}
          className={`fixed top-[max(24px,12vh)] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-24px)] -translate-x-1/2 animate-appear flex-col overflow-hidden rounded-md bg-surface text-sm text-ink shadow-popover outline-none ${
            wide ? 'max-w-160' : 'max-w-112'
          }`}
        >
          <div className="flex items-start gap-4 px-6 pt-6">
            <div className="flex-1">
              <Radix.Title className="text-lg font-strong">{title}</Radix.Title>
              {description !== null && (
                <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label={t('Close')} />
            </Radix.Close>
          </div>
          <div className="overflow-y-auto px-6 pt-4 pb-6">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
