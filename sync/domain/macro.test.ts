import { describe, expect, it } from 'vitest';
import { ticketOf } from '../../tests/client/a-document.ts';
import { changesNothing, joinChanges } from './join-changes.ts';
import { editOf, macroChanges, withoutChange } from './macro.ts';

describe('a macro', () => {
  it('assigns to whoever uses it, or to the one it names', () => {
    expect(macroChanges({ changes: { assigneeId: 'me', status: 'open' } }, 'jo')).toEqual({
      assigneeId: 'jo',
      status: 'open',
    });
    expect(macroChanges({ changes: { assigneeId: 'sam' } }, 'jo')).toEqual({ assigneeId: 'sam' });
    expect(macroChanges({ changes: { assigneeId: null } }, 'jo')).toEqual({ assigneeId: null });
  });

  it('becomes an edit of what comes out different, with tags as the whole list', () => {
    const ticket = ticketOf({ priority: 'high', tags: ['vpn', 'old'] });
    const changes = {
      priority: 'high',
      status: 'solved',
      addTags: ['new', 'vpn'],
      removeTags: ['old'],
    } as const;
    expect(editOf(ticket, { ...changes, addTags: [...changes.addTags], removeTags: ['old'] })).toEqual({
      status: 'solved',
      tags: ['vpn', 'new'],
    });
    expect(editOf(ticket, { priority: 'high', addTags: ['vpn'] })).toEqual({});
    expect(editOf(ticketOf({ assigneeId: 'sam' }), { assigneeId: null })).toEqual({ assigneeId: null });
  });
});

describe('changes that travel with a message', () => {
  it('are joined so that the later word stands, of fields and of tags', () => {
    const earlier = {
      status: 'pending' as const,
      priority: 'low' as const,
      addTags: ['a', 'b'],
      removeTags: ['c'],
    };
    const later = { status: 'solved' as const, addTags: ['c', 'a'], removeTags: ['b'] };
    expect(joinChanges(earlier, later)).toEqual({
      status: 'solved',
      priority: 'low',
      addTags: ['a', 'c'],
      removeTags: ['b'],
    });
    expect(joinChanges({}, {})).toEqual({});
  });

  it('lose one field or one tag and nothing else', () => {
    const changes = { status: 'solved' as const, assigneeId: null, addTags: ['a', 'b'] };
    expect(withoutChange(changes, 'assigneeId')).toEqual({ status: 'solved', addTags: ['a', 'b'] });
    expect(withoutChange(changes, 'addTags', 'a')).toEqual({
      status: 'solved',
      assigneeId: null,
      addTags: ['b'],
    });
    expect(withoutChange({ addTags: ['a'] }, 'addTags', 'a')).toEqual({});
  });

  it('are none when every field is absent or empty, though setting nobody is one', () => {
    expect(changesNothing({})).toBe(true);
    expect(changesNothing({ addTags: [] })).toBe(true);
    expect(changesNothing({ assigneeId: null })).toBe(false);
  });
});
