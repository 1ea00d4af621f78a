import { describe, expect, it } from 'vitest';
import { readPress, type FirstKey } from './key-sequence.ts';
import type { KeyPress } from './key-intent.ts';
import type { KeyIntent } from './keys.ts';

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...change };
}

/** What a row of presses means, each with its time in milliseconds. */
function read(presses: readonly (readonly [KeyPress, number])[], singleKeys = true): (KeyIntent | null)[] {
  let first: FirstKey | null = null;
  return presses.map(([one, atMs]) => {
    const answer = readPress(one, first, atMs, singleKeys);
    first = answer.first;
    return answer.intent;
  });
}

describe('a sequence of two keys', () => {
  it.each([
    ['i', 'go-open'],
    ['m', 'go-mine'],
    ['u', 'go-unassigned'],
    ['a', 'go-all'],
    ['o', 'go-outbox'],
  ])('g, then %s means %s', (key, intent) => {
    expect(
      read([
        [press('g'), 0],
        [press(key), 400],
      ]),
    ).toEqual([null, intent]);
  });

  it('is over after a second: the second key then means what it means alone', () => {
    expect(
      read([
        [press('g'), 0],
        [press('a'), 1_000],
      ]),
    ).toEqual([null, 'go-all']);
    expect(
      read([
        [press('g'), 0],
        [press('a'), 1_001],
      ]),
    ).toEqual([null, 'assign-me']);
  });

  it('swallows a second key that does not fit, and begins no sequence with it', () => {
    expect(
      read([
        [press('g'), 0],
        [press('e'), 100],
        [press('e'), 200],
      ]),
    ).toEqual([null, null, 'solve']);
    expect(
      read([
        [press('g'), 0],
        [press('g'), 100],
        [press('m'), 200],
      ]),
    ).toEqual([null, null, 'merge']);
  });

  it('is given up for a key with Ctrl or Cmd', () => {
    const withCmd = press('k', { metaKey: true });
    expect(
      read([
        [press('g'), 0],
        [withCmd, 100],
        [press('a'), 200],
      ]),
    ).toEqual([null, null, 'assign-me']);
  });

  it('is not begun while single keys are off', () => {
    expect(
      read(
        [
          [press('g'), 0],
          [press('m'), 100],
        ],
        false,
      ),
    ).toEqual([null, null]);
  });

  it('lets Shift be pressed on the way', () => {
    expect(
      read([
        [press('g'), 0],
        [press('Shift'), 50],
        [press('m'), 100],
      ]),
    ).toEqual([null, null, 'go-mine']);
    expect(
      read([
        [press('Shift'), 0],
        [press('?'), 50],
      ]),
    ).toEqual([null, 'key-sheet']);
  });
});
