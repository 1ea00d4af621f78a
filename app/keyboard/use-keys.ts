import { useLayoutEffect, useRef } from 'react';
import { readPress, type FirstKey } from './key-sequence.ts';
import { ownsKeys } from './key-intent.ts';
import type { KeyIntent } from './keys.ts';

export type KeyHandlers = Readonly<Partial<Record<KeyIntent, () => void>>>;

/** Answers keys pressed anywhere on the page, single ones and two in a row, but not in a text field, a menu or a dialog. */
export function useKeys(handlers: KeyHandlers, singleKeys: boolean): void {
  const newest = useRef(handlers);
  useLayoutEffect(() => {
    newest.current = handlers;
  });
  // Before what it belongs to can be seen: who sees it may press the next moment.
  useLayoutEffect(() => {
    let first: FirstKey | null = null;
    const pressed = (event: KeyboardEvent) => {
      const read = readPress(event, first, event.timeStamp, singleKeys);
      first = ownsKeys(event.target) ? null : read.first;
      if (event.defaultPrevented || ownsKeys(event.target) || read.intent === null) return;
      const handler = newest.current[read.intent];
      if (handler === undefined) return;
      event.preventDefault();
      handler();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [singleKeys]);
}
