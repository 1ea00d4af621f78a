import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

/** One thing that went wrong here and now, which a person should read. */
export interface Notice {
  readonly text: string;
  /** Grows with each notice, so that the same words said twice are two notices. */
  readonly turn: number;
}

interface Notices {
  readonly notice: Notice | null;
  readonly tell: (text: string) => void;
  readonly dismiss: () => void;
}

const NoticesContext = createContext<Notices | null>(null);

/** Holds the newest notice for the screens below it. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = useCallback(
    (text: string) => setNotice((last) => ({ text, turn: (last?.turn ?? 0) + 1 })),
    [],
  );
  const dismiss = useCallback(() => setNotice(null), []);
  const value = useMemo(() => ({ notice, tell, dismiss }), [notice, tell, dismiss]);
  return <NoticesContext.Provider value={value}>{children}</NoticesContext.Provider>;
}

/** The newest notice, and how to give one. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('This screen is drawn outside the workspace');
  return notices;
}
