import { describe, expect, it } from 'vitest';
import { aRev, ticketOf } from '../../tests/client/a-document.ts';
import { answer, at, pullRig } from '../../tests/client/pull-rig.ts';
import type { AnyDocument } from '../domain/document.ts';

describe('pulling one kind', () => {
  it('gives page after page, and asks no more once the heads were reached', async () => {
    const { puller, asked } = pullRig([
      answer([ticketOf()], 1, true),
      answer([ticketOf({ id: 'T2' })], 2, false),
    ]);
    const first = await puller.next(undefined);
    expect(first).toMatchObject({
      documents: [{ id: 'T1', _deleted: false }],
      checkpoint: { page: 1, wire: at(1) },
    });
    const second = await puller.next(first.checkpoint);
    expect(second).toMatchObject({ documents: [{ id: 'T2' }], checkpoint: { page: 2, wire: at(2) } });
    expect(await puller.next(second.checkpoint)).toEqual({ documents: [], checkpoint: second.checkpoint });
    expect(asked).toEqual([null, at(1)]);
  });

  it('asks again behind the heads when news was told of while the page was on its way, or being stored', async () => {
    const { puller, asked } = pullRig([
      answer([ticketOf()], 1, false),
      answer([ticketOf({ id: 'T2' })], 2, false),
      answer([], 2, false),
    ]);
    const onItsWay = puller.next(undefined);
    while (asked.length === 0) await Promise.resolve();
    puller.tell();
    const first = await onItsWay;
    const second = await puller.next(first.checkpoint);
    expect(second).toMatchObject({ documents: [{ id: 'T2' }] });
    puller.tell();
    expect((await puller.next(second.checkpoint)).documents).toEqual([]);
    expect(asked).toEqual([null, at(1), at(2)]);
  });

  it('gives no page before the last one is stored, and goes back when it cannot be', async () => {
    const faults: number[] = [];
    const { puller, asked } = pullRig(
      [answer([ticketOf()], 1, true), answer([ticketOf({ id: 'T2' })], 2, true)],
      {
        persisted: async () => false,
        faulted: () => faults.push(1),
      },
    );
    const first = await puller.next(undefined);
    expect((await puller.next(first.checkpoint)).documents).toEqual([]);
    expect(faults).toEqual([1]);
    // The next round begins with what was stored: nothing.
    void puller.next(undefined);
    await Promise.resolve();
    expect(asked.at(0)).toBeNull();
    expect(asked.at(-1)).toBeNull();
  });

  it('goes on through answers without documents, and remembers where they led', async () => {
    const { puller, asked } = pullRig([
      answer([], 5, true),
      answer([], 6, false),
      answer([ticketOf()], 7, false),
    ]);
    expect((await puller.next(undefined)).documents).toEqual([]);
    expect((await puller.next(undefined)).documents).toHaveLength(1);
    expect(asked).toEqual([null, at(5), at(6)]);
  });

  it('reads lanes again from their beginning, and drops what is not named any more', async () => {
    const { puller, asked, held } = pullRig([answer([ticketOf()], 3, false), answer([ticketOf()], 3, false)]);
    const first = await puller.next(undefined);
    await puller.next(first.checkpoint);
    held.push(ticketOf(), ticketOf({ id: 'T9' }));
    puller.reread([{ scope: 'ws', lane: 0 }]);
    const again = await puller.next(first.checkpoint);
    expect(asked.at(-1)).toEqual(at(0));
    expect(again.documents).toMatchObject([{ id: 'T1' }, { id: 'T9', left: true, _deleted: true }]);
  });

  it('reads all the lanes again that were asked for, and new ones after those that are being read', async () => {
    const { puller, asked } = pullRig([
      answer([ticketOf()], 3, false, { checkpoint: { ws: { seqs: [3, 4, 5] } } }),
      answer([ticketOf()], 3, true, { checkpoint: { ws: { seqs: [2, 4, 5] } } }),
      answer([ticketOf()], 3, false, { checkpoint: { ws: { seqs: [3, 4, 5] } } }),
      answer([ticketOf()], 3, false, { checkpoint: { ws: { seqs: [3, 4, 5] } } }),
    ]);
    const first = await puller.next(undefined);
    await puller.next(first.checkpoint);
    puller.reread([{ scope: 'ws', lane: 0 }]);
    puller.reread([{ scope: 'ws', lane: 1 }]);
    const second = await puller.next(first.checkpoint);
    puller.reread([{ scope: 'ws', lane: 2 }]);
    const third = await puller.next(second.checkpoint);
    await puller.next(third.checkpoint);
    await puller.next(third.checkpoint);
    expect(asked.map((checkpoint) => checkpoint?.['ws']?.seqs)).toEqual([
      undefined,
      [0, 0, 5],
      [2, 4, 5],
      [3, 4, 0],
    ]);
  });

  it('drops what belongs to no scope of the session any more', async () => {
    const outside: AnyDocument[] = [];
    const { puller, lose } = pullRig([answer([ticketOf()], 1, false), answer([], 1, false)], {
      heldOutside: (scopes) => (scopes.includes('ws') ? [] : outside),
    });
    const first = await puller.next(undefined);
    await puller.next(first.checkpoint);
    lose();
    outside.push(ticketOf());
    expect((await puller.next(first.checkpoint)).documents).toMatchObject([
      { id: 'T1', left: true, _deleted: true },
    ]);
  });

  it('shows what was stored already when the page came, and nobody was told of', async () => {
    const shown: string[] = [];
    const revs = new Map([['T1', aRev(1)]]);
    const page = ['T1', 'T2', 'T3'].map((id) => ticketOf({ id, rev: aRev(2) }));
    const { puller } = pullRig([answer(page, 1, true), answer([], 2, false)], {
      heldRev: (id) => revs.get(id) ?? null,
      persisted: async () => {
        // The read model hears of one of them.
        revs.set('T2', aRev(2));
        return true;
      },
      show: async (ids) => void shown.push(...ids),
    });
    const first = await puller.next(undefined);
    await puller.next(first.checkpoint);
    expect(shown).toEqual(['T1', 'T3']);
  });

  it('puts there itself what replication stored once without noting it, and then passes over', async () => {
    const adopted: string[] = [];
    const revs = new Map([
      ['T1', aRev(1)],
      ['T2', aRev(1)],
    ]);
    const page = [ticketOf({ rev: aRev(2) }), ticketOf({ id: 'T2', rev: aRev(2) })];
    const { puller } = pullRig([answer(page, 1, true), answer([], 2, false)], {
      heldRev: (id) => revs.get(id) ?? null,
      persisted: async () => {
        // Replication takes one of them over.
        revs.set('T2', aRev(2));
        return true;
      },
      adopt: async (form, over) => void adopted.push(`${form.id} ${form.rev} over ${over}`),
    });
    const first = await puller.next(undefined);
    await puller.next(first.checkpoint);
    expect(adopted).toEqual([`T1 ${aRev(2)} over ${aRev(1)}`]);
  });
});
