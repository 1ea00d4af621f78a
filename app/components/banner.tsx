import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A line across the page for what concerns all of it. `alarm` is for what a person has to know now; it is read out. */
export function Banner({
  tone,
  children,
  action,
}: {
  tone: 'alarm' | 'quiet';
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div
      role={tone === 'alarm' ? 'alert' : undefined}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 ${
        tone === 'alarm' ? 'bg-note text-ink' : 'bg-surface text-ink'
      }`}
    >
      <Icon
        of={tone === 'alarm' ? TriangleAlert : Info}
        className={tone === 'alarm' ? 'text-danger' : 'text-muted'}
      />
      <p className="min-w-0 flex-1">{children}</p>
      {action}
    </div>
  );
}
