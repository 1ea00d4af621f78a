import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

/** Which tickets the list shows, as it stands on screen. */
interface ShownList {
  readonly tell: (ids: readonly string[]) => void;
  readonly ids: () => readonly string[];
}

function shownList(): ShownList {
  let shown: readonly string[] = [];
  return {
    tell: (ids) => {
      shown = ids;
    },
    ids: () => shown,
  };
}

const ShownListContext = createContext<ShownList>(shownList());

/** Lets the open ticket know which tickets stand beside it. Nothing is drawn again for it: it asks at the moment somebody moves on. */
export function ShownListProvider({ children }: { children: ReactNode }) {
  const [shown] = useState(shownList);
  return <ShownListContext.Provider value={shown}>{children}</ShownListContext.Provider>;
}

/** Tells what the list shows. */
export function useTellShownList(rows: readonly { readonly ticket: { readonly id: string } }[]): void {
  const { tell } = useContext(ShownListContext);
  useEffect(() => {
    tell(rows.map(({ ticket }) => ticket.id));
  }, [tell, rows]);
}

/** Asks what the list shows. */
export function useShownList(): () => readonly string[] {
  return useContext(ShownListContext).ids;
}
