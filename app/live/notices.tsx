import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

/** One thing a person should know of here and now. */
export interface Notice {
  readonly text: string;
  /** Grows with each notice, so that the same words said twice are two notices. */
  readonly turn: number;
}

interface Notices {
  /** What went wrong; it stays until it is dismissed. */
  readonly notice: Notice | null;
  readonly tell: (text: string) => void;
  readonly dismiss: () => void;
  /** What was done as asked; it goes by itself. */
  readonly done: Notice | null;
  readonly say: (text: string) => void;
  readonly hush: () => void;
}

const NoticesContext = createContext<Notices | null>(null);

/** Holds the newest notices for the screens below it: one of what went wrong, one of what was done. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, tell, dismiss] = useNewest();
  const [done, say, hush] = useNewest();
  const value = useMemo(
    () => ({ notice, tell, dismiss, done, say, hush }),
    [notice, tell, dismiss, done, say, hush],
  );
  return <NoticesContext.Provider value={value}>{children}</NoticesContext.Provider>;
}

function useNewest() {
  const [newest, setNewest] = useState<Notice | null>(null);
  const turn = useRef(0);
  const give = useCallback((text: string) => {
    turn.current += 1;
    setNewest({ text, turn: turn.current });
  }, []);
  const take = useCallback(() => setNewest(null), []);
  return [newest, give, take] as const;
}

/** The newest notices, and how to give one. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('This screen is drawn outside the workspace');
  return notices;
}
