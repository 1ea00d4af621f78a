import { describe, expect, it } from 'vitest';
import { aRev, ticketOf } from '../../tests/client/a-document.ts';
import type { AnyDocument } from '../domain/document.ts';
import { conflictHandlers, mergeBase, type MergePorts } from './conflict-handlers.ts';
import { noteOf } from './server-fields.ts';
import { markUnsent, unsentOf, wireForm } from './unsent-mark.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const DEVICE = 'device0001';

function handlers(refused: readonly string[] = []) {
  const copies: AnyDocument[] = [];
  const ports: MergePorts = {
    device: DEVICE,
    now: () => NOW,
    wasRefused: (_kind, rev) => refused.includes(rev),
    keepDraftCopy: async (draft) => void copies.push(draft),
  };
  return { ...conflictHandlers(() => ports), copies };
}

function resolve(
  kind: 'tickets' | 'messages' | 'personal',
  mine: AnyDocument,
  theirs: AnyDocument,
  with_ = handlers(),
) {
  const deleted = (doc: AnyDocument) => ({ ...doc, _deleted: doc['_deleted'] === true });
  return with_[kind].resolve({ newDocumentState: deleted(mine), realMasterState: deleted(theirs) }, 'test');
}

describe('comparing forms', () => {
  const { tickets } = handlers();
  const form = (doc: AnyDocument) => ({ ...doc, _deleted: false });
  const pulled = 'downstream-check-if-equal-1';

  it('takes the server’s form of an accepted edit for news, and the same form for none', () => {
    const own = markUnsent(ticketOf({ rev: aRev(2, DEVICE), acceptedAt: null }), null, {
      now: NOW,
      keepsForms: true,
    });
    const stored = ticketOf({ rev: aRev(2, DEVICE) });
    expect(tickets.isEqual(form(stored), form(own), pulled)).toBe(false);
    expect(tickets.isEqual(form(stored), form(wireForm(stored)), pulled)).toBe(true);
    expect(tickets.isEqual(form(stored), form({ ...stored, hist: [aRev(1)] }), pulled)).toBe(false);
  });

  it('knows a form again by what was noted of it', () => {
    const own = markUnsent(ticketOf({ rev: aRev(2, DEVICE) }), ticketOf(), { now: NOW, keepsForms: true });
    for (const doc of [own, ticketOf()])
      expect(tickets.isEqual(form(noteOf(doc)), form(doc), 'upstream')).toBe(true);
    expect(tickets.isEqual(form(noteOf(own)), form(ticketOf()), 'upstream')).toBe(false);
    expect(tickets.isEqual(form(noteOf(ticketOf())), { ...ticketOf(), _deleted: true }, 'upstream')).toBe(
      false,
    );
  });
});

describe('merging', () => {
  const base = ticketOf({ rev: aRev(1) });

  it('merges a ticket field by field upon what the edit was made of', async () => {
    const mine = markUnsent({ ...base, rev: aRev(2, DEVICE), tags: ['mine'], priority: 'low' }, base, {
      now: NOW,
      keepsForms: true,
    });
    const theirs = { ...base, rev: aRev(3), hist: [aRev(1)], priority: 'high' as const };
    const merged = await resolve('tickets', mine, theirs);
    expect(merged).toMatchObject({
      tags: ['mine'],
      priority: 'high',
      conflicts: [{ field: 'priority', mine: 'low' }],
    });
    expect(unsentOf(merged)).toEqual({ since: NOW, base: theirs, earlier: [] });
  });

  it('merges upon what was sent when the server went through it', async () => {
    const sent = ticketOf({ rev: aRev(2, DEVICE), priority: 'low', hist: [] });
    const mine = markUnsent(
      { ...sent, rev: aRev(4, DEVICE), tags: ['mine'] },
      markUnsent(sent, base, { now: NOW, keepsForms: true }),
      { now: NOW, keepsForms: true },
    );
    const theirs = { ...base, rev: aRev(3), hist: [sent.rev, base.rev], priority: 'high' as const };
    expect(await resolve('tickets', mine, theirs, handlers())).toMatchObject({
      priority: 'high',
      tags: ['mine'],
      conflicts: [],
    });
    expect(mergeBase(theirs, { earlier: [sent], base })).toEqual(sent);
  });

  it('takes everything for changed when it is not known what the edit was made of', async () => {
    const sent = ticketOf({ rev: aRev(2, DEVICE), priority: 'low', hist: [] });
    const first = markUnsent(sent, null, { now: NOW, keepsForms: true });
    const again = markUnsent({ ...sent, rev: aRev(4, DEVICE) }, first, { now: NOW, keepsForms: true });
    const theirs = { ...base, rev: aRev(3), priority: 'normal' as const };
    expect(mergeBase(theirs, { earlier: [sent], base: null })).toBe(theirs);
    expect(await resolve('tickets', again, theirs)).toMatchObject({ priority: 'low' });
  });

  it('puts the server’s form in the place of a refused one, and of a message', async () => {
    const mine = markUnsent({ ...base, rev: aRev(2, DEVICE), tags: ['mine'] }, base, {
      now: NOW,
      keepsForms: true,
    });
    const theirs = { ...base, rev: aRev(3) };
    expect(await resolve('tickets', mine, theirs, handlers([mine.rev]))).toEqual({
      ...theirs,
      _deleted: false,
    });
    const gone = { id: 'm', rev: '', left: true, _deleted: true };
    expect(await resolve('messages', mine, gone)).toEqual(gone);
  });

  it('sends a draft again over another device’s, whose text it keeps as a copy', async () => {
    const draft = {
      id: 'draft-1',
      type: 'draft',
      ownerId: 'jo',
      ticketId: 'T1',
      mode: 'reply',
      updatedAt: NOW,
    };
    const mine = markUnsent({ ...draft, rev: aRev(2, DEVICE), text: 'mine' }, null, {
      now: NOW,
      keepsForms: true,
    });
    const theirs = { ...draft, rev: aRev(3, 'device0002'), text: 'theirs' };
    const with_ = handlers();
    const again = await resolve('personal', mine, theirs, with_);
    expect(again).toMatchObject({ text: 'mine' });
    expect(again.rev).not.toBe(mine.rev);
    expect(with_.copies).toMatchObject([{ text: 'theirs' }]);
  });
});
