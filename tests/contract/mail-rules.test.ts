import { describe, expect, it } from 'vitest';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { rigPerson } from '../support/api-rig.ts';
import { arrive, letter, tickets } from './mail-arriving.ts';
import { DESK, eventsOf, HR_DESK, openMailDesk } from './mail-desk.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';

/** A desk whose queue for invoices takes mail by two rules. */
async function openRuledDesk(opened: OpenedStore) {
  const desk = await openMailDesk(opened);
  const { rev } = rigPerson('x');
  const bySubject = {
    id: 'r1',
    part: 'subject' as const,
    words: 'Invoice',
    also: [{ part: 'domain' as const, words: 'firm.example' }],
    priority: 'high' as const,
    tags: ['money'],
    assigneeId: 'ana',
  };
  const rules = [bySubject, { id: 'r2', part: 'to' as const, words: 'invoices@', priority: 'low' as const }];
  await putSettings(desk.deps, [
    { id: 'invoices', rev, type: 'queue', name: 'Invoices', position: 2, rules },
  ]);
  return desk;
}

describe.each(contractStores())('the rules of a queue for mail, on $name', ({ open }) => {
  it('bring a mail there and set what they say; the timeline tells which did', async () => {
    const desk = await openRuledDesk(await open());
    await arrive(desk, letter('one', { Subject: 'Your invoice 2041', To: `${DESK}, invoices@firm.example` }));
    const [ticket] = await tickets(desk);
    expect(ticket).toMatchObject({
      queueId: 'invoices',
      priority: 'high',
      tags: ['money'],
      assigneeId: 'ana',
    });
    expect(await eventsOf(desk, ticket!.id)).toContainEqual(
      expect.objectContaining({
        type: 'created',
        rule: 'subject holds “Invoice” and sender’s domain is “firm.example”',
      }),
    );
    expect(await arrive(desk, letter('one', { Subject: 'Your invoice 2041', To: DESK }))).toBe('repeated');
    expect(await desk.faults()).toEqual([]);
  });

  it('are tried in their order, and leave what fits none of them where it was sent', async () => {
    const desk = await openRuledDesk(await open());
    await arrive(desk, letter('two', { Subject: 'Payment', To: 'invoices@firm.example' }));
    await arrive(desk, letter('three'));
    const made = await tickets(desk);
    const summary = made.map(({ subject, queueId, priority }) => [subject, queueId, priority]);
    expect(summary).toContainEqual(['Payment', 'invoices', 'low']);
    expect(summary).toContainEqual(['Door', 'facilities', 'normal']);
    expect(made.find(({ subject }) => subject === 'Door')).not.toHaveProperty('routedBy');
  });

  it('give nothing to somebody who is away, and take no mail that was sent to a restricted queue', async () => {
    const desk = await openRuledDesk(await open());
    await putPeople(desk.deps, [rigPerson('ana', { awaySince: '2026-06-01T08:00:00.000Z' })]);
    await arrive(desk, letter('four', { Subject: 'Invoice' }));
    expect(await tickets(desk)).toMatchObject([{ queueId: 'invoices', assigneeId: null }]);
    await arrive(desk, letter('five', { Subject: 'Invoice', To: HR_DESK }), { recipients: [HR_DESK] });
    expect(await tickets(desk, 'q:restricted-hr')).toMatchObject([
      { subject: 'Invoice', priority: 'normal' },
    ]);
    expect(await desk.faults()).toEqual([]);
  });
});
