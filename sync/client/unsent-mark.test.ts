import { describe, expect, it } from 'vitest';
import { aRev, ticketOf } from '../../tests/client/a-document.ts';
import { isMarked, markMerged, markUnsent, unsentOf, wireForm } from './unsent-mark.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-22T11:00:00.000Z';

describe('the mark of unsent work', () => {
  it('says since when an edit waits, and what it was an edit of', () => {
    const edited = markUnsent(ticketOf({ rev: aRev(2) }), ticketOf(), NOW);
    expect(unsentOf(edited)).toEqual({ since: NOW, base: ticketOf() });
    expect(unsentOf(markUnsent(ticketOf(), null, NOW))).toEqual({ since: NOW, base: null });
    expect(unsentOf(ticketOf())).toBeNull();
  });

  it('stays that of the first edit while others follow', () => {
    const first = markUnsent(ticketOf({ rev: aRev(2) }), ticketOf(), NOW);
    const second = markUnsent({ ...first, rev: aRev(3) }, first, LATER);
    expect(unsentOf(second)).toEqual({ since: NOW, base: ticketOf() });
  });

  it('has the server’s form for its base once the edit was merged with it', () => {
    const mine = markUnsent(ticketOf({ rev: aRev(2) }), ticketOf(), NOW);
    const theirs = ticketOf({ rev: aRev(9) });
    expect(unsentOf(markMerged(ticketOf({ rev: aRev(10) }), mine, theirs, LATER))).toEqual({
      since: NOW,
      base: theirs,
    });
  });

  it('never travels, nor does the local database’s bookkeeping', () => {
    const stored = {
      ...markUnsent(ticketOf(), null, NOW),
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
