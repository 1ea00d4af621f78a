import { describe, expect, it } from 'vitest';
import { ticketOf } from '../../tests/client/a-document.ts';
import { answer, at, pullRig } from '../../tests/client/pull-rig.ts';
import type { AnyDocument } from '../domain/document.ts';

describe('pulling while something is pushed', () => {
  it('puts a page off while one of its documents is being pushed', async () => {
    const { puller, trace } = pullRig([answer([ticketOf()], 1, false), answer([ticketOf()], 1, false)]);
    trace.begin(['T1']);
    expect((await puller.next(undefined)).documents).toEqual([]);
    trace.note('T1');
    expect(puller.missedPage()).toBe(true);
    expect(puller.missedPage()).toBe(false);
    expect((await puller.next(undefined)).documents).toHaveLength(1);
  });

  it('asks again for a page that a push overtook', async () => {
    const { puller, trace, asked } = pullRig(
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

  it('comes back to where a page was put off while it was read again', async () => {
    const { puller, asked, trace } = pullRig([
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

  it('lets what is being pushed leave when its push has ended, and the rest at once', async () => {
    const { puller, trace } = pullRig([answer([ticketOf()], 1, false), answer([], 1, false)], {
      heldOutside: () => [ticketOf({ id: 'T8' }), ticketOf({ id: 'T9' })],
    });
    trace.begin(['T9']);
    const first = await puller.next(undefined);
    expect(first.documents).toMatchObject([{ id: 'T1' }, { id: 'T8', left: true, _deleted: true }]);
    await puller.next(first.checkpoint);
    trace.note('T9');
    expect(puller.missedPage()).toBe(true);
    expect((await puller.next(first.checkpoint)).documents).toMatchObject([{ id: 'T8' }, { id: 'T9' }]);
  });

  it('puts the server’s form in the place of an unsent one of the same revision itself, since replication would pass it over', async () => {
    const settled: AnyDocument[] = [];
    const { puller } = pullRig([answer([ticketOf(), ticketOf({ id: 'T2' })], 1, false)], {
      isUnsent: ({ id }) => id === 'T2',
      settle: async (form) => void settled.push(form),
    });
    await puller.next(undefined);
    expect(settled).toMatchObject([{ id: 'T2' }]);
  });

  it('asks again for a page that a push overtook while such a form was put in place', async () => {
    const { puller, trace } = pullRig(
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
});
