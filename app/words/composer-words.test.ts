import { expect, it } from 'vitest';
import { addressFault, recipientsLine } from './composer-words.ts';

const nameOf = (address: string) => (address === 'priya@firm.example' ? 'Priya' : address);

it.each([
  [[], [], 'To nobody yet'],
  [['priya@firm.example'], [], 'To Priya'],
  [['priya@firm.example'], ['lee@other.example'], 'To Priya, Cc lee@other.example'],
  [
    ['priya@firm.example', 'mia@other.example'],
    ['a@b.example', 'c@d.example'],
    'To Priya, mia@other.example, Cc 2',
  ],
])('To %s and Cc %s is told in one line', (to, cc, told) => {
  expect(recipientsLine({ to, cc }, nameOf)).toBe(told);
});

it('says why an address cannot be added, and nothing of one that can', () => {
  expect(addressFault('nobody', false, false)).toMatch(/“nobody” is not an e-mail address/);
  expect(addressFault('desk@firm.example', true, true)).toMatch(/own address/);
  expect(addressFault('lee@other.example', true, false)).toBeNull();
});
