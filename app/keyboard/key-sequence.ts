import { intentOf, intentOfKeys, type KeyPress } from './key-intent.ts';
import type { KeyIntent } from './keys.ts';

/** How long the second key of two may take, in milliseconds. */
const SEQUENCE_MS = 1_000;

/** The keys that begin a sequence and mean nothing by themselves. */
const FIRST_KEYS = ['g'];

/** A first key that was pressed, and when. */
export interface FirstKey {
  readonly key: string;
  readonly atMs: number;
}

/**
 * What a press means after `first`, and the first key that waits from now on. `atMs` is the time of the press in milliseconds, by any
 * clock that only goes forward. The second key of a sequence means nothing else, even where the two together mean nothing.
 */
export function readPress(
  press: KeyPress,
  first: FirstKey | null,
  atMs: number,
  singleKeys: boolean,
): { readonly intent: KeyIntent | null; readonly first: FirstKey | null } {
  // Shift on its way to a capital is a press of its own.
  if (press.key === 'Shift') return { intent: null, first };
  const isPlain = singleKeys && !(press.ctrlKey || press.metaKey || press.altKey || press.isComposing);
  if (!isPlain) return { intent: intentOf(press, singleKeys), first: null };
  if (first !== null && atMs - first.atMs <= SEQUENCE_MS)
    return { intent: intentOfKeys(`${first.key} ${press.key}`), first: null };
  if (FIRST_KEYS.includes(press.key)) return { intent: null, first: { key: press.key, atMs } };
  return { intent: intentOf(press, singleKeys), first: null };
}
