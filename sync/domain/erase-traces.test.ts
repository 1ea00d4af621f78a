import { describe, expect, it } from 'vitest';
import { REMOVED_WORDS } from './empty-document.ts';
import { eraseFrom, linesOf, REMOVED_PERSON, strikeText, tracesOf } from './erase-traces.ts';

const named = { id: 'x', rev: 'r' };
const ROSA = { personId: 'rosa', address: 'rosa@home.example', traces: ['rosa@home.example', 'Rosa Diaz'] };

describe('what is left of a person who is erased', () => {
  it('is no word and no file of theirs, nor the mail that it came by', () => {
    const file = { id: 'mail-0', name: 'rosa.png', type: 'image/png', size: 9 };
    const message = {
      ...named,
      authorId: 'rosa',
      body: 'Hello',
      attachments: [file],
      mail: { from: 'a@b.c' },
    };
    expect(eraseFrom('messages', message, ROSA)).toEqual({
      ...{ ...named, authorId: 'rosa', body: REMOVED_WORDS },
      attachments: [
        { id: 'mail-0', name: REMOVED_WORDS, type: 'application/octet-stream', size: 1, removed: true },
      ],
    });
  });

  it('is no address in what others wrote, and nobody to whom a mail went', () => {
    const body = 'For ROSA@home.example, dear Rosa Diaz';
    const recipients = { to: ['rosa@home.example'], cc: [] };
    const message = { ...named, authorId: 'ana', requesterId: 'rosa', body, recipients };
    expect(eraseFrom('messages', message, ROSA)).toEqual({
      ...{ ...named, authorId: 'ana', requesterId: 'rosa' },
      body: `For ${REMOVED_PERSON}, dear ${REMOVED_PERSON}`,
    });
    const others = { ...message, recipients: { to: ['boss@firm.example'], cc: ['rosa@home.example'] } };
    expect(eraseFrom('messages', others, ROSA)).toMatchObject({
      recipients: { to: ['boss@firm.example'], cc: [] },
    });
  });

  it('is what the desk decided about a ticket of theirs, and not what they wrote down in it', () => {
    const ticket = {
      ...named,
      requesterId: 'rosa',
      subject: 'Door',
      status: 'open',
      newRequester: { id: 'rosa' },
    };
    expect(eraseFrom('tickets', { ...ticket, conflicts: [] }, ROSA)).toEqual({
      ...{ ...named, requesterId: 'rosa', subject: REMOVED_WORDS, status: 'open', conflicts: [] },
    });
    const changed = { ...named, requesterId: 'rosa', changes: [{ field: 'subject', from: 'A', to: 'B' }] };
    expect(eraseFrom('events', changed, ROSA)).toMatchObject({
      changes: [{ field: 'subject', from: null, to: null }],
    });
  });

  it('is all that is about somebody else', () => {
    const message = { ...named, authorId: 'sam', requesterId: 'sam', body: 'Hello', attachments: [] };
    expect(eraseFrom('messages', message, ROSA)).toBeNull();
  });
});

it('looks for whole lines, without the signs of a quote, and for the longest text first', () => {
  expect(linesOf('> It is in the drawer.\nThanks')).toEqual(['It is in the drawer.']);
  expect(strikeText('a (b) a', ['a', 'a (b)'])).toBe(`${REMOVED_PERSON} ${REMOVED_PERSON}`);
  expect(tracesOf({ email: 'a@b.c', phone: null })).toEqual(['a@b.c']);
});
