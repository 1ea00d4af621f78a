import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

/** One thing that a person should read here and now. */
export interface Notice {
  readonly text: string;
  /** `alarm`: something went wrong. `quiet`: something was done. */
  readonly tone: 'alarm' | 'quiet';
  /** Takes back what it tells of; null when there is nothing to take back. */
  readonly undo: (() => void) | null;
  /** Grows with each notice, so that the same words said twice are two notices. */
  readonly turn: number;
}

interface Notices {
  readonly notice: Notice | null;
  /** Tells what went wrong. */
  readonly tell: (text: string, undo?: Notice['undo']) => void;
  /** Tells what was done, and offers to take it back. */
  readonly offer: (text: string, undo: Notice['undo']) => void;
  readonly dismiss: () => void;
}

const NoticesContext = createContext<Notices | null>(null);

/** Holds the newest notice for the screens below it. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const show = useCallback(
    (next: Omit<Notice, 'turn'>) => setNotice((last) => ({ ...next, turn: (last?.turn ?? 0) + 1 })),
    [],
  );
  const tell = useCallback<Notices['tell']>(
    (text, undo = null) => show({ text, undo, tone: 'alarm' }),
    [show],
  );
  const offer = useCallback<Notices['offer']>((text, undo) => show({ text, undo, tone: 'quiet' }), [show]);
  const dismiss = useCallback(() => setNotice(null), []);
  const value = useMemo(() => ({ notice, tell, offer, dismiss }), [notice, tell, offer, dismiss]);
  return <NoticesContext.Provider value={value}>{children}</NoticesContext.Provider>;
}

/** The newest notice, and how to give one. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('This screen is drawn outside the workspace');
  return notices;
}
