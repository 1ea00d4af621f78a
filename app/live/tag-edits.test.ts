import { expect, it } from 'vitest';
import { plainTicket } from '../../tests/support/fake-workspace.ts';
import { addTag, removeTag } from './tag-edits.ts';

it('adds a tag once, at the end', () => {
  expect(addTag('vpn')(plainTicket('a', { tags: ['door'] }))).toEqual({ tags: ['door', 'vpn'] });
  expect(addTag('vpn')(plainTicket('a', { tags: ['vpn'] }))).toEqual({});
});

it('removes a tag from those that have it', () => {
  expect(removeTag('vpn')(plainTicket('a', { tags: ['vpn', 'door'] }))).toEqual({ tags: ['door'] });
  expect(removeTag('vpn')(plainTicket('a'))).toEqual({});
});
