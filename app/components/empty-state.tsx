import type { ReactNode } from 'react';
import { BirdMark } from './bird-mark.tsx';

/** One sentence, at most one action. The bird is for an inbox with nothing left in it. */
export function EmptyState({
  sentence,
  action,
  bird = false,
}: {
  sentence: string;
  action?: ReactNode;
  bird?: boolean;
}) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-4 p-6 text-center text-muted">
      {bird && <BirdMark size={40} />}
      <p className="max-w-80 text-base">{sentence}</p>
      {action}
    </div>
  );
}
