import { describe, expect, it } from 'vitest';
import { aRev, ticketOf } from '../../tests/client/a-document.ts';
import { isMarked, markMerged, markUnsent, unsentOf, wireForm } from './unsent-mark.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-22T11:00:00.000Z';

describe('the mark of unsent work', () => {
  it('says since when an edit waits, and what it was an edit of', () => {
    const edited = markUnsent(ticketOf({ rev: aRev(2) }), ticketOf(), { now: NOW, keepsForms: true });
    expect(unsentOf(edited)).toEqual({ since: NOW, base: ticketOf(), earlier: [] });
    expect(unsentOf(markUnsent(ticketOf(), null, { now: NOW, keepsForms: true }))).toEqual({
      since: NOW,
      base: null,
      earlier: [],
    });
    expect(unsentOf(ticketOf())).toBeNull();
  });

  it('stays that of the first edit while others follow', () => {
    const first = markUnsent(ticketOf({ rev: aRev(2) }), ticketOf(), { now: NOW, keepsForms: true });
    const second = markUnsent({ ...first, rev: aRev(3) }, first, { now: LATER, keepsForms: true });
    expect(unsentOf(second)).toEqual({ since: NOW, base: ticketOf(), earlier: [ticketOf({ rev: aRev(2) })] });
    const third = markUnsent({ ...second, rev: aRev(4) }, second, { now: LATER, keepsForms: false });
    expect(unsentOf(third)).toEqual(unsentOf(second));
  });

  it('has the server’s form for its base once the edit was merged with it', () => {
    const mine = markUnsent(ticketOf({ rev: aRev(2) }), ticketOf(), { now: NOW, keepsForms: true });
    const theirs = ticketOf({ rev: aRev(9) });
    expect(unsentOf(markMerged(ticketOf({ rev: aRev(10) }), mine, theirs, LATER))).toEqual({
      since: NOW,
      base: theirs,
      earlier: [],
    });
  });

  it('never travels, nor does the local database’s bookkeeping', () => {
    const stored = {
      ...markUnsent(ticketOf(), null, { now: NOW, keepsForms: true }),
      _rev: '1-x',
      _meta: {},
      _deleted: false,
      _attachments: {},
    };
    expect(isMarked(stored)).toBe(true);
    expect(wireForm(stored)).toEqual(ticketOf());
    expect(wireForm({ id: 'd', rev: aRev(1), _deleted: true, left: true })).toEqual({
      id: 'd',
      rev: aRev(1),
      _deleted: true,
    });
  });
});
