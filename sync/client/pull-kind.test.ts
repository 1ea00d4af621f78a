import { describe, expect, it } from 'vitest';
import { ticketOf } from '../../tests/client/a-document.ts';
import type { AnyDocument } from '../domain/document.ts';
import type { Checkpoint, Pulled } from '../protocol/pull.ts';
import type { WireDocument } from '../protocol/push.ts';
import { KindPuller, type PullPorts } from './pull-kind.ts';
import { PushTrace } from './push-trace.ts';

const SCOPES = ['ws', 'me:jo'];

function at(seq: number): Checkpoint {
  return { ws: { seqs: [seq] } };
}

function answer(
  documents: WireDocument[],
  seq: number,
  more: boolean,
  changes: Partial<Pulled> = {},
): Pulled {
  return {
    kind: 'tickets',
    documents,
    checkpoint: at(seq),
    more,
    total: 9,
    digests: [],
    reset: [],
    ...changes,
  };
}

/** A puller whose server gives these answers in their order. */
function rig(answers: Pulled[], changes: Partial<PullPorts> = {}) {
  const asked: (Checkpoint | null)[] = [];
  const trace = new PushTrace();
  const held: AnyDocument[] = [];
  let scopes: readonly string[] = SCOPES;
  const ports: PullPorts = {
    kind: 'tickets',
    mux: {
      pull: async (_kind: unknown, checkpoint: Checkpoint | null) => {
        asked.push(checkpoint);
        const pulled = answers.shift();
        return pulled === undefined ? new Promise(() => undefined) : { pulled, scopes };
      },
    } as unknown as PullPorts['mux'],
    trace,
    ready: async () => undefined,
    persisted: async () => true,
    faulted: () => undefined,
    readable: async (documents) => documents,
    isUnsent: () => false,
    settle: async () => undefined,
    heldOf: () => held,
    heldOutside: () => [],
    pulled: () => undefined,
    ...changes,
  };
  return { puller: new KindPuller(ports), asked, trace, held, lose: () => (scopes = ['me:jo']) };
}

describe('pulling one kind', () => {
  it('gives page after page, and asks no more once the heads were reached', async () => {
    const { puller, asked } = rig([
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

  it('gives no page before the last one is stored, and goes back when it cannot be', async () => {
    const faults: number[] = [];
    const { puller, asked } = rig(
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
    const { puller, asked } = rig([
      answer([], 5, true),
      answer([], 6, false),
      answer([ticketOf()], 7, false),
    ]);
    expect((await puller.next(undefined)).documents).toEqual([]);
    expect((await puller.next(undefined)).documents).toHaveLength(1);
    expect(asked).toEqual([null, at(5), at(6)]);
  });

  it('puts a page off while one of its documents is being pushed', async () => {
    const { puller, trace } = rig([answer([ticketOf()], 1, false), answer([ticketOf()], 1, false)]);
    trace.begin(['T1']);
    expect((await puller.next(undefined)).documents).toEqual([]);
    trace.note('T1');
    expect(puller.missedPage()).toBe(true);
    expect(puller.missedPage()).toBe(false);
    expect((await puller.next(undefined)).documents).toHaveLength(1);
  });

  it('asks again for a page that a push overtook', async () => {
    const { puller, trace, asked } = rig(
      [answer([ticketOf()], 1, false), answer([ticketOf({ subject: 'Newer' })], 2, false)],
      {
        readable: async (documents) => {
          trace.note('T1');
          return documents;
        },
      },
    );
    trace.begin(['T1']);
    expect((await puller.next(undefined)).documents).toMatchObject([{ subject: 'Newer' }]);
    expect(asked).toEqual([null, null]);
  });

  it('reads lanes again from their beginning, and drops what is not named any more', async () => {
    const { puller, asked, held } = rig([answer([ticketOf()], 3, false), answer([ticketOf()], 3, false)]);
    const first = await puller.next(undefined);
    await puller.next(first.checkpoint);
    held.push(ticketOf(), ticketOf({ id: 'T9' }));
    puller.reread([{ scope: 'ws', lane: 0 }]);
    const again = await puller.next(first.checkpoint);
    expect(asked.at(-1)).toEqual(at(0));
    expect(again.documents).toMatchObject([{ id: 'T1' }, { id: 'T9', left: true, _deleted: true }]);
  });

  it('reads all the lanes again that were asked for, and new ones after those that are being read', async () => {
    const { puller, asked } = rig([
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

  it('comes back to where a page was put off while it was read again', async () => {
    const { puller, asked, trace } = rig([
      answer([ticketOf()], 3, false),
      answer([ticketOf()], 3, false),
      answer([ticketOf()], 3, false),
    ]);
    const first = await puller.next(undefined);
    await puller.next(first.checkpoint);
    trace.begin(['T1']);
    puller.reread([{ scope: 'ws', lane: 0 }]);
    expect((await puller.next(first.checkpoint)).documents).toEqual([]);
    trace.note('T1');
    expect((await puller.next(first.checkpoint)).documents).toHaveLength(1);
    expect(asked).toEqual([null, at(0), at(0)]);
  });

  it('puts a page off while something that is to leave with it is being pushed', async () => {
    const outside = ticketOf({ id: 'T9' });
    const { puller, trace } = rig([answer([ticketOf()], 1, false), answer([ticketOf()], 1, false)], {
      heldOutside: () => [outside],
    });
    trace.begin(['T9']);
    expect((await puller.next(undefined)).documents).toEqual([]);
    trace.note('T9');
    const page = await puller.next(undefined);
    expect(page.documents).toMatchObject([{ id: 'T1' }, { id: 'T9', left: true, _deleted: true }]);
  });

  it('puts the server’s form in the place of an unsent one of the same revision itself, since replication would pass it over', async () => {
    const settled: AnyDocument[] = [];
    const { puller } = rig([answer([ticketOf(), ticketOf({ id: 'T2' })], 1, false)], {
      isUnsent: ({ id }) => id === 'T2',
      settle: async (form) => void settled.push(form),
    });
    await puller.next(undefined);
    expect(settled).toMatchObject([{ id: 'T2' }]);
  });

  it('asks again for a page that a push overtook while such a form was put in place', async () => {
    const { puller, trace } = rig(
      [
        answer([ticketOf(), ticketOf({ id: 'T2' })], 1, false),
        answer([ticketOf({ subject: 'Newer' })], 2, false),
      ],
      {
        isUnsent: ({ id }) => id === 'T2',
        settle: async () => {
          trace.begin(['T1']);
          await Promise.resolve();
          trace.note('T1');
        },
      },
    );
    expect((await puller.next(undefined)).documents).toMatchObject([{ subject: 'Newer' }]);
  });

  it('drops what belongs to no scope of the session any more', async () => {
    const outside: AnyDocument[] = [];
    const { puller, lose } = rig([answer([ticketOf()], 1, false), answer([], 1, false)], {
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
});
