import { expect, it } from 'vitest';
import { claimLostWords, claimSharedWords, claimWords, leftToOthersWords } from './claim-words.ts';

const names = { person: (id: string) => (id === 'jo' ? 'Jo' : 'Ana') };
const NOW_MS = Date.parse('2026-03-12T09:20:00.000Z');
const claim = { by: 'ana', at: '2026-03-12T09:00:00.000Z', until: '2026-03-12T13:00:00.000Z' };

it('says who is on a ticket, and for how long', () => {
  expect(claimWords(claim, 'jo', names, NOW_MS)).toBe('Ana is on this, 20 min');
  expect(claimWords(claim, 'ana', names, NOW_MS)).toBe('You are on this, 20 min');
});

it('says what was left to others', () => {
  expect(leftToOthersWords(3, new Map([['ana', 2]]), names)).toBe(
    'You are on 3 tickets. Ana is on 2 of these already.',
  );
  expect(leftToOthersWords(0, new Map([['ana', 1]]), names)).toBe('Ana is on 1 of these already.');
});

it('tells both of two people', () => {
  expect(claimLostWords('Jo', '7K3F-9QMX')).toBe('Jo took 7K3F-9QMX first.');
  expect(claimSharedWords('Ana', '7K3F-9QMX')).toBe('Ana had also said to be on 7K3F-9QMX. You were first.');
});
