import { useEffect, useRef, type RefObject } from 'react';

/** What can have a hand on the list. */
export type Holder = 'pointer' | 'focus';

type Told = (holder: Holder) => void;

/** Tells when the pointer or the focus comes into an element, and when it leaves. */
export function useHolding(element: RefObject<HTMLElement>, hold: Told, release: Told): void {
  const newest = useRef({ hold, release });
  useEffect(() => {
    newest.current = { hold, release };
  });
  useEffect(() => {
    const held = element.current;
    if (held === null) return;
    const ends = new AbortController();
    const on = (name: string, tell: (event: Event) => void) =>
      held.addEventListener(name, tell, { signal: ends.signal });
    on('pointerenter', () => newest.current.hold('pointer'));
    on('pointerleave', () => newest.current.release('pointer'));
    on('focusin', () => newest.current.hold('focus'));
    on('focusout', (event) => {
      const next = event instanceof FocusEvent ? event.relatedTarget : null;
      if (!(next instanceof Node && held.contains(next))) newest.current.release('focus');
    });
    return () => ends.abort();
  }, [element]);
}
