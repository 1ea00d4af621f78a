import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, matchScore, readTyped } from './match-score.ts';

const score = (text: string, typed: string) => matchScore(foldedWords(text), readTyped(typed));

describe('how well a text fits', () => {
  it.each([
    ['the same', 'Snooze until…', 'snooze until', 6],
    ['its beginning', 'Snooze until…', 'snoo', 5],
    ['beginnings of its words, in any order', 'Assign to Priya Nair', 'pri assign', 4],
    ['its initials', 'Assign to me', 'atm', 3],
    ['something within', 'Unassigned', 'signed', 2],
    ['a letter wrong', 'Priority Urgent', 'prioraty', 1],
    ['a letter missing', 'Priority Urgent', 'urgnt', 1],
    ['a letter too many', 'Priority Urgent', 'urgeent', 1],
    ['two letters out of turn', 'Priority Urgent', 'urgetn', 1],
    ['nothing of it', 'Priority Urgent', 'queue', 0],
    ['a slip in too short a word', 'Tag…', 'tqg', 0],
    ['no accents where there are some', 'José Núñez', 'jose nunez', 6],
  ])('%s', (_kind, text, typed, wanted) => {
    expect(score(text, typed)).toBe(wanted);
  });

  it('forgives one slip in a word, wherever it is after the first letter', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{5,12}$/),
        fc.nat(),
        fc.constantFrom('wrong', 'missing', 'added', 'turned'),
        fc.stringMatching(/^[a-z]$/),
        (word, seed, slip, letter) => {
          const at = 1 + (seed % (word.length - 2));
          const typed = {
            wrong: word.slice(0, at) + letter + word.slice(at + 1),
            missing: word.slice(0, at) + word.slice(at + 1),
            added: word.slice(0, at) + letter + word.slice(at),
            turned: word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
          }[slip];
          expect(score(`Move ${word}`, typed)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('never falls while more of a text is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,3}$/), (text) => {
        for (let length = 1; length <= text.length; length += 1)
          expect(score(text, text.slice(0, length))).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
