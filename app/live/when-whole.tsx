import type { ReactNode } from 'react';
import { t } from '../words/t.ts';
import { useSnapshot } from './use-snapshot.ts';

/** A screen that adds up everything on this device: it waits for the few seconds after a start in which the rest is still being read. */
export function WhenWhole({ children }: { readonly children: ReactNode }) {
  return useSnapshot().read.isWhole() ? (
    children
  ) : (
    <main id="main" tabIndex={-1} aria-busy="true" className="bg-surface px-4 py-6 tablet:px-10">
      <p className="text-muted">{t('Reading what is on this device. It takes a few seconds.')}</p>
    </main>
  );
}
