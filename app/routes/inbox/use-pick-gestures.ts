import { useLayoutEffect, useRef, type RefObject } from 'react';
import { ownsKeys } from '../../keyboard/key-intent.ts';
import type { Selection } from './use-selection.ts';

/** How long a finger rests on a row to pick it, and how far it may slip. */
const LONG_PRESS_MS = 500;
const SLIP_PX = 10;

/**
 * Picks rows by what a hand does to their links: a click with Ctrl or Cmd picks one, with Shift a range; on touch a long press picks, and while
 * something is picked a tap does. Ctrl or Cmd with A picks all while the focus is in the list; Escape lets all go.
 */
export function usePickGestures(element: RefObject<HTMLElement>, selection: Selection): void {
  const newest = useRef(selection);
  useLayoutEffect(() => {
    newest.current = selection;
  });
  useLayoutEffect(() => {
    const list = element.current;
    if (list === null) return;
    const ends = new AbortController();
    const { signal } = ends;
    const endPress = listenToPresses(list, signal, (id) => newest.current.pick(id, 'one'));
    let touched = false;
    list.addEventListener('pointerdown', (event) => (touched = event.pointerType === 'touch'), { signal });
    list.addEventListener(
      'click',
      (event) => {
        const id = rowAt(event.target);
        const { ids, pick } = newest.current;
        const isPick = event.shiftKey || event.ctrlKey || event.metaKey || (touched && ids.size > 0);
        if (id === null || !isPick) return;
        event.preventDefault();
        event.stopPropagation();
        pick(id, event.shiftKey ? 'range' : 'one');
      },
      { signal, capture: true },
    );
    window.addEventListener('keydown', (event) => answerKey(event, list, newest.current), { signal });
    return () => {
      ends.abort();
      endPress();
    };
  }, [element]);
}

function answerKey(event: KeyboardEvent, list: HTMLElement, { ids, pickAll, clear }: Selection): void {
  if (event.defaultPrevented || ownsKeys(event.target)) return;
  const isInList = event.target instanceof Node && list.contains(event.target);
  if (isInList && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) pickAll();
  else if (event.key === 'Escape' && ids.size > 0) clear();
  else return;
  event.preventDefault();
}

/** Calls back for the row a finger has rested on. Gives back the end of it. */
function listenToPresses(list: HTMLElement, signal: AbortSignal, pressed: (id: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let wasLong = false;
  const end = () => clearTimeout(timer);
  list.addEventListener(
    'pointerdown',
    (event) => {
      end();
      wasLong = false;
      const id = rowAt(event.target);
      if (event.pointerType !== 'touch' || id === null) return;
      start = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        wasLong = true;
        pressed(id);
      }, LONG_PRESS_MS);
    },
    { signal },
  );
  list.addEventListener(
    'pointermove',
    (event) => {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLIP_PX) end();
    },
    { signal },
  );
  for (const name of ['pointerup', 'pointercancel']) list.addEventListener(name, end, { signal });
  // The browser's own menu for links, and the click that ends a long press, would undo what the press did.
  for (const name of ['contextmenu', 'click'])
    list.addEventListener(
      name,
      (event) => {
        if (!wasLong || isByKey(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { signal, capture: true },
    );
  return end;
}

/** Whether Enter on a link, and no hand, made the click. */
function isByKey(event: Event): boolean {
  return event.type === 'click' && event instanceof UIEvent && event.detail === 0;
}

function rowAt(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('[data-ticket]') : null;
  return link?.getAttribute('data-ticket') ?? null;
}
