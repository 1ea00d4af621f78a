import { describe, expect, it } from 'vitest';
import { ANA, openDesk } from './desk.ts';
import { insert, ownId, statuses } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

describe.each(contractStores())('many writers on $name', ({ open }) => {
  it('lets 12 of them write to one lane at once: no gap in the log, every acknowledgement true', async () => {
    const desk = openDesk(await open());
    const first = 't1';
    const writers = Array.from({ length: 12 }, (_, n) => desk.device(`W${n}X`, ANA));
    await writers[0]!.push(insert('tickets', writers[0]!.ticket(first)));
    const rounds = 4;
    const answers = await Promise.all(
      writers.map(async (writer, n) => {
        const got: string[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const note = writer.message(first, n * 100 + round, { type: 'note' });
          got.push(...statuses(await writer.push(insert('messages', note))));
        }
        return got;
      }),
    );
    expect(answers.flat()).toEqual(Array(12 * rounds).fill('accepted'));
    const reader = desk.device('READER', ANA);
    await reader.pullAll();
    expect(reader.ids('messages')).toHaveLength(12 * rounds);
    expect(await desk.faults()).toEqual([]);
  });

  it('lets 100 of them push at once', async () => {
    const desk = openDesk(await open());
    const ids = Array.from({ length: 100 }, (_, n) => `t${n}`);
    const pushes = ids.map(async (id, n) => {
      const writer = desk.device(`W${n}X`, ANA);
      return writer.push(
        insert('tickets', writer.ticket(id, { requesterId: `person${n % 7}` })),
        insert('messages', writer.message(id, n, { type: 'request', requesterId: `person${n % 7}` })),
      );
    });
    expect((await Promise.all(pushes)).flatMap(statuses)).toEqual(Array(200).fill('accepted'));
    const reader = desk.device('READER', ANA);
    const { last } = await reader.pullAll();
    expect(reader.ids('tickets')).toEqual([...ids].sort());
    expect(last.get('messages')?.total).toBe(100);
    expect(await desk.faults()).toEqual([]);
  });

  it('takes one of several edits on one revision and answers the others with it', async () => {
    const desk = openDesk(await open());
    const [ana] = [desk.device('ANA', ANA)];
    await ana.push(insert('tickets', ana.ticket('t1')));
    await ana.pullAll();
    const stored = ana.get('tickets', 't1')!;
    const writers = Array.from({ length: 8 }, (_, n) => desk.device(`W${n}X`, ANA));
    const answers = (
      await Promise.all(
        writers.map(async (writer, n) => writer.push(writer.edit(stored, { subject: `Side door ${n}` }))),
      )
    ).flat();
    expect(answers.filter(({ status }) => status === 'accepted')).toHaveLength(1);
    const winner = answers.findIndex(({ status }) => status === 'accepted');
    for (const answer of answers)
      if (answer.status !== 'accepted')
        expect(answer).toMatchObject({ status: 'conflict', master: { subject: `Side door ${winner}` } });
    expect(await desk.faults()).toEqual([]);
  });

  it('applies a push once that arrives several times at the same moment', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    const rows = [
      insert('tickets', ana.ticket('t1')),
      insert('messages', ana.message('t1', 1, { changes: { status: 'solved' } })),
    ];
    const answers = await Promise.all(Array.from({ length: 6 }, async () => ana.push(...rows)));
    // The ticket moved on with its message, so a late duplicate may be told of that instead.
    for (const [ticket, message] of answers.map(statuses)) {
      expect(['accepted', 'conflict']).toContain(ticket);
      expect(message).toBe('accepted');
    }
    await ana.pullAll();
    expect(ana.ids('messages')).toEqual([`t1--${ownId(1)}`]);
    expect(ana.ids('events')).toHaveLength(2);
    expect(await desk.faults()).toEqual([]);
  });
});
