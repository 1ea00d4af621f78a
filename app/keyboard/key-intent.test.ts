import { describe, expect, it } from 'vitest';
import { intentOf, type KeyPress } from './key-intent.ts';
import { KEYS } from './keys.ts';

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...change };
}

describe('a single key', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['r', 'reply'],
    ['?', 'key-sheet'],
    ['p', 'pend'],
    ['l', 'log'],
    ['a', 'assign-me'],
    ['4', 'urgent'],
  ])('%s means %s', (key, intent) => {
    expect(intentOf(press(key), true)).toBe(intent);
  });

  it('belongs to the browser with Ctrl, Cmd or Alt', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
      expect(intentOf(press('r', { [held]: true }), true)).toBeNull();
  });

  it('does nothing while an input method composes a character', () => {
    expect(intentOf(press('n', { isComposing: true }), true)).toBeNull();
  });

  it('leaves Enter to what has the focus', () => {
    expect(intentOf(press('Enter'), true)).toBeNull();
  });

  it('does nothing once single keys are switched off', () => {
    for (const { keys } of KEYS) for (const key of keys) expect(intentOf(press(key), false)).toBeNull();
  });

  it('means one thing only', () => {
    const keys = KEYS.flatMap((line): readonly string[] => line.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
