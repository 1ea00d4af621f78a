import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readLogItemKey } from '../keys.ts';
import type { StoredDocument } from '../stored-document.ts';
import { fromDocumentItem, toDocumentItem } from './document-item.ts';
import { fromLogItem, toLogItem } from './log-item.ts';
import { fromMarkerItem, movingTicketIn, toMarkerItem } from './marker-item.ts';

const bodySchema = z.looseObject({ id: z.string(), rev: z.string() });
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const rev = fc.stringMatching(/^[A-Za-z0-9]{10,20}-[0-9A-Z]{26}$/);
const scope = fc.oneof(
  fc.constant('ws'),
  id.map((name) => `rq:${name}`),
  id.map((name) => `q:${name}`),
);
const kind = fc.constantFrom('messages', 'events', 'people', 'settings', 'articles', 'personal');
/** What JSON can carry: what a body is by the time it is stored. */
const body = fc
  .record({ id, rev, text: fc.string({ unit: 'binary' }), more: fc.jsonValue() })
  .map((value) => bodySchema.parse(JSON.parse(JSON.stringify(value))));

const live: fc.Arbitrary<StoredDocument> = fc.record({
  scope,
  kind,
  id,
  rev,
  seq: fc.nat(),
  version: fc.nat(),
  gone: fc.constant(null),
  body,
  copies: fc.dictionary(scope, rev),
  newest: fc.option(fc.record({ id, at: fc.constant('2026-06-01T08:00:00.000Z') })),
  refusal: fc.constant(null),
});

describe('stored items', () => {
  it('give back every document that they were made of', () => {
    fc.assert(
      fc.property(live, (document) => {
        expect(fromDocumentItem(toDocumentItem(document))).toEqual({
          ...document,
          copies: { ...document.copies },
        });
      }),
    );
  });

  it('give back what is gone, and why a message was refused', () => {
    fc.assert(
      fc.property(live, fc.constantFrom('deleted', 'left', 'refused'), (document, gone) => {
        const refusal = gone === 'refused' ? { reason: 'held' as const, detail: 'Read it first.' } : null;
        const tombstone = { ...document, gone, body: null, refusal };
        expect(fromDocumentItem(toDocumentItem(tombstone))).toEqual({
          ...tombstone,
          copies: { ...document.copies },
        });
      }),
    );
  });

  it('tell a filter which tickets have still to be worked on', () => {
    const ticket = (status: string) =>
      toDocumentItem({
        scope: 'ws',
        kind: 'tickets',
        id: 't1',
        rev: 'r',
        seq: 1,
        version: 1,
        gone: null,
        body: { id: 't1', rev: 'r', status },
        copies: {},
        newest: null,
        refusal: null,
      })['unfinished'];
    expect(['open', 'pending', 'solved'].map(ticket)).toEqual([
      { BOOL: true },
      { BOOL: true },
      { BOOL: false },
    ]);
  });

  it('give back every log entry, and take nothing else for one', () => {
    const op = fc.record({ id, rev, op: fc.constantFrom('U' as const, 'D' as const, 'LEAVE' as const) });
    const digest = fc.record({ n: fc.nat(), sum: fc.nat() });
    const entry = fc.record({
      seq: fc.integer({ min: 1, max: 10 ** 11 }),
      ops: fc.array(op),
      origin: id,
      at: fc.constant('2026-06-01T08:00:00.000Z'),
      digest,
    });
    fc.assert(
      fc.property(scope, kind, fc.nat({ max: 63 }), entry, (ofScope, ofKind, lane, one) => {
        const log = { scope: ofScope, kind: ofKind, lane };
        expect(fromLogItem(toLogItem(log, one))).toEqual({ log, entry: one });
      }),
    );
    expect(readLogItemKey({ pk: 'D#ws', sk: 'tickets#t1' })).toBeNull();
    expect(readLogItemKey({ pk: 'T#t1', sk: '-' })).toBeNull();
  });

  it('give back every marker, and name the tickets on the move', () => {
    const marker = { key: 'T#t1', version: 3, value: { scope: 'ws', movingFrom: 'q:restricted-hr' } };
    expect(fromMarkerItem(toMarkerItem(marker))).toEqual(marker);
    expect(movingTicketIn(toMarkerItem(marker))).toBe('t1');
    expect(movingTicketIn(toMarkerItem({ ...marker, value: { scope: 'ws', movingFrom: null } }))).toBeNull();
    expect(movingTicketIn(toMarkerItem({ ...marker, key: 'P#a@b.example' }))).toBeNull();
  });
});
