import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

/** The list as it stands on screen. */
export interface Shown {
  /** The tickets from top to bottom. */
  readonly ids: readonly string[];
  /** Those that are picked. */
  readonly picked: ReadonlySet<string>;
}

interface ShownList {
  readonly tell: (shown: Shown) => void;
  readonly ask: () => Shown;
}

const NOTHING_SHOWN: Shown = { ids: [], picked: new Set() };

function shownList(): ShownList {
  let shown = NOTHING_SHOWN;
  return {
    tell: (next) => {
      shown = next;
    },
    ask: () => shown,
  };
}

const ShownListContext = createContext<ShownList>(shownList());

/** Lets what stands beside the list know what it shows. Nothing is drawn again for it: it is asked for at the moment somebody acts. */
export function ShownListProvider({ children }: { children: ReactNode }) {
  const [shown] = useState(shownList);
  return <ShownListContext.Provider value={shown}>{children}</ShownListContext.Provider>;
}

/** Tells what the list shows, for as long as it is there. */
export function useTellShownList(
  rows: readonly { readonly ticket: { readonly id: string } }[],
  picked: ReadonlySet<string>,
): void {
  const { tell } = useContext(ShownListContext);
  useEffect(() => {
    tell({ ids: rows.map(({ ticket }) => ticket.id), picked });
  }, [tell, rows, picked]);
  useEffect(() => () => tell(NOTHING_SHOWN), [tell]);
}

/** Asks what the list shows. */
export function useShownList(): () => Shown {
  return useContext(ShownListContext).ask;
}
