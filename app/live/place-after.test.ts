import { expect, it } from 'vitest';
import { placeAfter } from './place-after.ts';

const SHOWN = ['a', 'b', 'c'];

it('stays, or goes to the list, as it is told', () => {
  expect(placeAfter('stay', SHOWN, 'b')).toBeNull();
  expect(placeAfter('list', SHOWN, 'b')).toEqual({ ticketId: null });
});

it('goes to the neighbour as the list is shown, and past either end to the list', () => {
  expect(placeAfter('next', SHOWN, 'b')).toEqual({ ticketId: 'c' });
  expect(placeAfter('previous', SHOWN, 'b')).toEqual({ ticketId: 'a' });
  expect(placeAfter('next', SHOWN, 'c')).toEqual({ ticketId: null });
  expect(placeAfter('previous', SHOWN, 'a')).toEqual({ ticketId: null });
});

it('stays on a ticket that is not in the list: it has no neighbours', () => {
  expect(placeAfter('next', SHOWN, 'x')).toBeNull();
  expect(placeAfter('previous', [], 'x')).toBeNull();
});
