import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knownApiKeysSchema } from '../../sync/protocol/integrations.ts';
import { webhookEventSchema } from '../../sync/protocol/api/webhook.ts';
import { RefusedCall, WireClient } from '../support/wire-client.ts';
import { openPublicApi, type PublicApiDesk } from './public-api-desk.ts';

const SECRET = `whsec_${'s'.repeat(43)}`;
const ASKED = { subject: 'For the webhook', body: 'Disk full.', queueId: 'network' };

let desk: PublicApiDesk;
beforeAll(async () => {
  desk = await openPublicApi();
});
afterAll(async () => desk.server.stop());

it('takes no call of a key that was revoked, nor of one whose person was cut off', async () => {
  const [revoked, cutOff] = [await desk.makeKey('Old'), await desk.makeKey('Leaver')];
  const id = (secret: string) => secret.split('_')[1] ?? '';
  await desk.command('revoke-api-key', { keyId: id(revoked) });
  await desk.command('set-disabled', { personId: `api-${id(cutOff)}`, disabled: true });
  for (const key of [revoked, cutOff])
    expect((await desk.call('GET', '/key', { key })).json).toMatchObject({ code: 'key-refused' });
});

it('tells admins and leads what keys were refused, and nobody the secret of one', async () => {
  const key = await desk.makeKey('Clumsy', ['tickets:read']);
  await desk.call('GET', '/tickets?stauts=open', { key });
  await desk.call('GET', '/tickets?stauts=open', { key });
  await desk.call('DELETE', '/tickets', { key });
  const listed = async (personId: string): Promise<unknown> => {
    const client = new WireClient(desk.server.url, `${personId}device00001`);
    await client.signIn(personId);
    return (await client.fetch('/api/admin/api-keys')).json();
  };
  const { keys } = knownApiKeysSchema.parse(await listed('jo'));
  const clumsy = keys.find(({ name }) => name === 'Clumsy');
  expect(clumsy?.lastUsedAt).not.toBeNull();
  expect(clumsy?.refused.map(({ code, count, path }) => [code, count, path]).toSorted()).toEqual([
    ['not-found', 1, '/api/v1/tickets'],
    ['not-valid', 2, '/api/v1/tickets'],
  ]);
  expect(await listed('mei')).toMatchObject({ code: 'not-allowed' });
  const secret = key.slice(-43);
  const everywhere = [desk.lines, await desk.storage.archive.exportAll(), await listed('ana')];
  expect(JSON.stringify(everywhere)).not.toContain(secret);
  expect(JSON.stringify([desk.lines, await listed('ana')])).not.toMatch(/[0-9a-f]{64}/);
});

it('lets nobody but an admin make a key', async () => {
  const lead = new WireClient(desk.server.url, 'leadsdevice01');
  await lead.signIn('jo');
  const key = { id: 'ABCDEFGH01234567', name: 'Mine', scopes: ['tickets:read'], hash: 'a'.repeat(64) };
  const made = lead.post('/api/admin/commands/create-api-key', { command: 'x1', key });
  await expect(made).rejects.toBeInstanceOf(RefusedCall);
});

it('tells a receiver on this machine what happened, signed, in the form that is described', async () => {
  const heard = await new Promise<{ body: string; signature: string }>((resolve, reject) => {
    const receiver = createServer((request, response) => {
      void text(request).then((body) => {
        response.end();
        receiver.close();
        resolve({ body, signature: String(request.headers['roost-signature']) });
      }, reject);
    });
    receiver.listen(0, '127.0.0.1', () => {
      const address = receiver.address();
      const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/`;
      const webhook = { id: 'w1', name: 'Here', url, types: ['ticket.created'], secret: SECRET };
      desk
        .command('put-webhook', { webhook })
        .then(async () => desk.call('POST', '/tickets', { body: ASKED }))
        .catch(reject);
    });
  });
  const [, time = '', signature] = /^t=(\d+),v1=(.+)$/.exec(heard.signature) ?? [];
  expect(createHmac('sha256', SECRET).update(`${time}.${heard.body}`).digest('hex')).toBe(signature);
  const event = webhookEventSchema.parse(JSON.parse(heard.body));
  expect(event).toMatchObject({
    type: 'ticket.created',
    ticket: { subject: 'For the webhook', channel: 'api' },
  });
});
