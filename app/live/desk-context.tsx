import { createContext, useContext, type ReactNode } from 'react';
import type { Workspace } from '../../sync/client/workspace.ts';
import type { RememberedPerson } from './remembered-person.ts';

/** Who is at work, and everything this device holds for them. */
export interface Desk {
  readonly person: RememberedPerson;
  readonly workspace: Workspace;
}

const DeskContext = createContext<Desk | null>(null);

/** Gives the screens below it their desk. */
export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

/** The desk of the screen this is called in. Throws outside a DeskProvider: only signed-in screens have one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('This screen is drawn outside the workspace');
  return desk;
}
