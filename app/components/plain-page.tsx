import type { ReactNode } from 'react';
import { BirdMark } from './bird-mark.tsx';

/** A page with one thing to say: sign-in, not found, something went wrong. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center px-6 py-10">
      <div className="flex w-full max-w-100 flex-col items-start gap-4 pb-10 text-base">
        <p className="-ml-2 flex items-center gap-2 text-lg font-strong">
          <BirdMark size={64} />
          Roost
        </p>
        <h1 className="text-xl font-strong">{title}</h1>
        {children}
      </div>
    </main>
  );
}
