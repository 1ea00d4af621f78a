import { KEYS, type KeyIntent } from '../keyboard/keys.ts';

/** The keys that do what the intent says, as the key sheet shows them. */
export function keysOf(intent: KeyIntent): readonly string[] {
  return KEYS.find((line) => line.intent === intent)?.shown ?? [];
}
