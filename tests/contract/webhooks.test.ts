import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../sync/server/admin/audit-log.ts';
import { followWebhooks } from '../../sync/server/webhooks/follow-webhooks.ts';
import { listWebhooks } from '../../sync/server/webhooks/list-webhooks.ts';
import { sendDueWebhooks } from '../../sync/server/webhooks/send-webhooks.ts';
import type { WebhookRequest, WebhookResult } from '../../sync/server/webhooks/webhook-sender.ts';
import { toldSince } from './mail-desk.ts';
import { HR, openOffice } from './office.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert } from './wire-device.ts';

const SECRET = `whsec_${'s'.repeat(43)}`;
const HOOK = {
  ...{ id: 'w1', name: 'Chat', url: 'https://hooks.example/a', secret: SECRET },
  types: ['ticket.created' as const, 'ticket.changed' as const, 'message.created' as const],
};
const HOUR_MS = 3_600_000;

/** An office with one webhook, whose receiver says what it is told to say. */
async function openHooked(opened: OpenedStore) {
  const office = await openOffice(opened);
  const sent: WebhookRequest[] = [];
  const receiver = { says: { kind: 'answered', status: 200 } as WebhookResult };
  const webhooks = {
    send: async (request: WebhookRequest) => {
      sent.push(request);
      return receiver.says;
    },
  };
  await office.run('admin', 'put-webhook', { command: 'w', webhook: HOOK });
  const deps = { ...office, origin: 'https://desk.example', webhooks };
  const look = async () => {
    await followWebhooks(deps, await toldSince(opened));
    await sendDueWebhooks(deps);
  };
  const known = async () => (await listWebhooks(office.store, office.records, office.clock.now()))[0];
  const agent = await office.device('AGENT', 'agent');
  return { ...office, sent, receiver, look, known, agent };
}

const bodyOf = ({ body }: WebhookRequest) => JSON.parse(body) as Record<string, unknown>;

describe.each(contractStores())('webhooks on $name', ({ open }) => {
  it('are told once of tickets, changes and messages, signed, and of nothing in restricted queues', async () => {
    const hooked = await openHooked(await open());
    const { agent } = hooked;
    const ticket = agent.ticket('t1');
    await agent.push(insert('tickets', ticket), insert('messages', agent.message('t1', 1)));
    await agent.push(insert('tickets', agent.ticket('t2', { queueId: HR })));
    await hooked.look();
    await agent.pullAll();
    await agent.push(agent.edit(agent.get('tickets', 't1') ?? ticket, { priority: 'high' }));
    await hooked.look();
    await hooked.look();
    expect(hooked.sent.map((one) => bodyOf(one)['type']).toSorted()).toEqual([
      'message.created',
      'ticket.changed',
      'ticket.created',
    ]);
    expect(hooked.sent.map(bodyOf)).toContainEqual(
      expect.objectContaining({
        type: 'ticket.changed',
        changes: [{ field: 'priority', from: 'normal', to: 'high' }],
      }),
    );
    for (const { headers, body } of hooked.sent) {
      const [, time = '', signature] = /^t=(\d+),v1=(.+)$/.exec(headers['roost-signature'] ?? '') ?? [];
      expect(createHmac('sha256', SECRET).update(`${time}.${body}`).digest('hex')).toBe(signature);
      expect(body).not.toContain('t2');
    }
    expect((await hooked.known())?.deliveries.map(({ state }) => state)).toEqual(Array(3).fill('delivered'));
  });

  it('try again later and later, give up, are switched off with the reason, and begin again when an admin says so', async () => {
    const hooked = await openHooked(await open());
    hooked.receiver.says = { kind: 'failed', reason: 'Nobody is there.' };
    const rows = [1, 2, 3, 4, 5].map((n) => insert('tickets', hooked.agent.ticket(`t${String(n)}`)));
    await hooked.agent.push(...rows);
    await hooked.look();
    await hooked.look();
    expect(hooked.sent).toHaveLength(5);
    for (let hours = 0; hours < 12; hours += 1) {
      hooked.desk.pass(HOUR_MS);
      for (let looks = 0; looks < 2; looks += 1) await hooked.look();
    }
    expect(hooked.sent.length).toBe(5 * 6);
    const off = await hooked.known();
    expect(off).toMatchObject({ reason: 'Nobody is there.' });
    expect(off?.disabledAt).not.toBeNull();
    expect(off?.deliveries.map(({ state, tries }) => [state, tries])).toEqual(Array(5).fill(['failed', 6]));
    hooked.receiver.says = { kind: 'answered', status: 204 };
    await hooked.agent.push(insert('tickets', hooked.agent.ticket('t6')));
    await hooked.look();
    expect(hooked.sent).toHaveLength(30);
    const { secret: _kept, ...same } = HOOK;
    await hooked.run('admin', 'put-webhook', { command: 'on', webhook: same });
    for (const { id: deliveryId, day } of (await hooked.known())?.deliveries ?? [])
      await hooked.run('admin', 'send-webhook-again', {
        command: `again-${deliveryId}`.slice(0, 40),
        ...{ webhookId: 'w1', day, deliveryId },
      });
    await hooked.look();
    expect((await hooked.known())?.deliveries.map(({ state }) => state)).toEqual(Array(6).fill('delivered'));
    expect((await hooked.known())?.disabledAt).toBeNull();
  });

  it('are switched off at once by a receiver that is gone for good, and told nothing once they are deleted', async () => {
    const hooked = await openHooked(await open());
    hooked.receiver.says = { kind: 'answered', status: 410 };
    await hooked.agent.push(insert('tickets', hooked.agent.ticket('t1')));
    await hooked.look();
    expect((await hooked.known())?.disabledAt).not.toBeNull();
    await hooked.run('admin', 'delete-webhook', { command: 'd', webhookId: 'w1' });
    await hooked.agent.push(insert('tickets', hooked.agent.ticket('t2')));
    await hooked.look();
    expect(hooked.sent).toHaveLength(1);
    const { entries } = await readAudit(hooked.store, null);
    expect(entries.map(({ command }) => command)).toEqual(['delete-webhook', 'put-webhook']);
    expect(JSON.stringify([entries, await hooked.desk.archive.exportAll()])).not.toContain(SECRET);
  });

  it('hear nothing of what happened before they were there', async () => {
    const opened = await open();
    const office = await openOffice(opened);
    const agent = await office.device('AGENT', 'agent');
    await agent.push(insert('tickets', agent.ticket('t1')));
    await office.run('admin', 'put-webhook', { command: 'w', webhook: HOOK });
    await followWebhooks(office, await toldSince(opened));
    const [webhook] = await listWebhooks(office.store, office.records, office.clock.now());
    expect(webhook?.deliveries).toEqual([]);
  });

  it('lead nowhere but into the public internet, by https', async () => {
    const office = await openOffice(await open());
    for (const url of ['http://hooks.example/', 'https://169.254.169.254/', 'https://localhost/'])
      await expect(
        office.run('admin', 'put-webhook', { command: 'w', webhook: { ...HOOK, url } }),
      ).rejects.toMatchObject({ reason: 'refused', field: 'url' });
    for (const by of ['lead', 'agent'])
      await expect(office.run(by, 'put-webhook', { command: 'w', webhook: HOOK })).rejects.toMatchObject({
        reason: 'not-allowed',
      });
  });
});
