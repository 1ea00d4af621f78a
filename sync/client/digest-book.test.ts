import { describe, expect, it } from 'vitest';
import { aRev, ticketOf } from '../../tests/client/a-document.ts';
import { digestOf } from '../domain/digest.ts';
import type { AnyDocument } from '../domain/document.ts';
import { laneOf } from '../domain/lane.ts';
import { DigestBook } from './digest-book.ts';

const SCOPES = ['ws', 'q:restricted-hr', 'me:jo'];

function rig(docs: AnyDocument[], unreadable: { id: string; rev: string }[] = [], own: string[] = []) {
  const held = new Map(docs.map((doc) => [doc.id, doc]));
  return new DigestBook({
    personId: 'jo',
    held: () => held,
    unreadable: () => unreadable,
    turn: () => 0,
    ownForms: () => own,
  });
}

describe('digests', () => {
  const docs = Array.from({ length: 40 }, (_, n) => ticketOf({ id: `T${n}`, rev: aRev(n) }));
  const lane = laneOf('ws', 'tickets', 'T1');
  const inLane = docs.filter((doc) => laneOf('ws', 'tickets', doc.id) === lane);
  const claim = { scope: 'ws', lane, digest: digestOf(inLane) };

  it('agree when the device holds just what the log says', () => {
    expect(rig(docs).isWrong('tickets', claim, SCOPES)).toBe(false);
  });

  it('agree as well when they were hashed in slices, of which each takes up where the last one ended', () => {
    const book = rig(docs);
    expect([15, 15, 15].map((most) => book.prepare('tickets', SCOPES, most))).toEqual([false, false, true]);
    expect(book.isWrong('tickets', claim, SCOPES)).toBe(false);
  });

  it('differ by a missing document, an older rev and one too many', () => {
    const others = docs.filter((doc) => doc.id !== 'T1');
    expect(rig(others).isWrong('tickets', claim, SCOPES)).toBe(true);
    expect(rig([...others, ticketOf({ id: 'T1', rev: aRev(99) })]).isWrong('tickets', claim, SCOPES)).toBe(
      true,
    );
    const less = { ...claim, digest: digestOf(inLane.filter((doc) => doc.id !== 'T1')) };
    expect(rig(docs).isWrong('tickets', less, SCOPES)).toBe(true);
  });

  it('leave a lane with unsent work for another time, and count what cannot be read', () => {
    const others = docs.filter((doc) => doc.id !== 'T1');
    expect(
      rig([...others, ticketOf({ id: 'T1', rev: aRev(99) })], [], ['T1']).isWrong('tickets', claim, SCOPES),
    ).toBe(false);
    expect(rig(others, [{ id: 'T1', rev: aRev(1) }]).isWrong('tickets', claim, SCOPES)).toBe(false);
  });

  it('follow what changes after it was hashed: moved to another scope, gone, come', () => {
    const held = new Map<string, AnyDocument>(docs.map((doc) => [doc.id, doc]));
    let turn = 0;
    const book = new DigestBook({
      personId: 'jo',
      held: () => held,
      unreadable: () => [],
      turn: () => turn,
      ownForms: () => [],
    });
    const known = (scope: string) =>
      book.documentsIn('tickets', { scope, lane: null }, SCOPES).map(({ id }) => id);
    expect(known('ws')).toHaveLength(40);
    held.set('T1', ticketOf({ id: 'T1', rev: aRev(1), queueId: 'restricted-hr' }));
    held.delete('T2');
    held.set('T40', ticketOf({ id: 'T40', rev: aRev(40) }));
    turn += 1;
    expect(known('q:restricted-hr')).toEqual(['T1']);
    expect(new Set(known('ws'))).toEqual(new Set([...held.keys()].filter((id) => id !== 'T1')));
    held.set('T2', docs[2] ?? ticketOf());
    turn += 1;
    expect(known('ws')).toContain('T2');
    const now = [...held.values()].filter(
      (doc) => doc.id !== 'T1' && laneOf('ws', 'tickets', doc.id) === lane,
    );
    expect(book.isWrong('tickets', { ...claim, digest: digestOf(now) }, SCOPES)).toBe(false);
  });

  it('know the scope of what is held', () => {
    const restricted = ticketOf({ id: 'R1', queueId: 'restricted-hr' });
    const book = rig([...docs, restricted]);
    expect(book.documentsIn('tickets', { scope: 'q:restricted-hr', lane: null }, SCOPES)).toEqual([
      restricted,
    ]);
    expect(book.documentsIn('tickets', { scope: 'ws', lane: null }, SCOPES)).toHaveLength(40);
    expect(book.documentsIn('tickets', { scope: 'rq:jo', lane: 0 }, ['rq:jo', 'me:jo'])).toHaveLength(41);
  });
});
