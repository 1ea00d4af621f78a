import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { t } from '../words/t.ts';

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
  /** Takes back the last thing done that can be taken back, whether or not its notice still stands. */
  readonly undoLast: () => void;
}

const NoticesContext = createContext<Notices | null>(null);

/** Holds the newest notice for the screens below it. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const turns = useRef(0);
  const wayBack = useRef<Notice['undo']>(null);
  const show = useCallback((next: Omit<Notice, 'turn'>) => {
    turns.current += 1;
    wayBack.current = next.undo ?? wayBack.current;
    setNotice({ ...next, turn: turns.current });
  }, []);
  const tell = useCallback<Notices['tell']>(
    (text, undo = null) => show({ text, undo, tone: 'alarm' }),
    [show],
  );
  const offer = useCallback<Notices['offer']>((text, undo) => show({ text, undo, tone: 'quiet' }), [show]);
  const dismiss = useCallback(() => setNotice(null), []);
  const undoLast = useCallback(
    () => (wayBack.current === null ? offer(t('There is nothing to undo.'), null) : wayBack.current()),
    [offer],
  );
  const value = useMemo(
    () => ({ notice, tell, offer, dismiss, undoLast }),
    [notice, tell, offer, dismiss, undoLast],
  );
  return <NoticesContext.Provider value={value}>{children}</NoticesContext.Provider>;
}

/** The newest notice, and how to give one. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('This screen is drawn outside the workspace');
  return notices;
}
