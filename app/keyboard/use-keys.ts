import { useEffect, useRef } from 'react';
import { intentOf, ownsKeys, type KeyIntent } from './keys.ts';

export type KeyHandlers = Readonly<Partial<Record<KeyIntent, () => void>>>;

/** Answers single keys pressed anywhere on the page, but not in a text field, a menu or a dialog. */
export function useKeys(handlers: KeyHandlers, singleKeys: boolean): void {
  const newest = useRef(handlers);
  useEffect(() => {
    newest.current = handlers;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || ownsKeys(event.target)) return;
      const intent = intentOf(event, singleKeys);
      const handler = intent === null ? undefined : newest.current[intent];
      if (handler === undefined) return;
      event.preventDefault();
      handler();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [singleKeys]);
}
