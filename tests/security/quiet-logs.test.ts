import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startLocal, type LocalServer } from '../../infra/local/start-local.ts';
import { fileAnswerSchema, filePath } from '../../sync/protocol/files.ts';
import type { LogLine } from '../../sync/server/http/log-line.ts';
import { childId } from '../../sync/domain/lane.ts';
import { insert, MADE_AT, ownId, statuses } from '../contract/wire-device.ts';
import { WireClient } from '../support/wire-client.ts';

/** Stands in everything that is said, and in every secret that somebody chooses. */
const CANARY = 'CANARYxqz';
const TOKEN = CANARY.padEnd(43, 'T');
const QUEUE = 'service-desk';
const EMAIL = `${CANARY.toLowerCase()}@home.example`;
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: LocalServer;
const lines: LogLine[] = [];
const received: string[] = [];
const receiver = createServer((request, response) => {
  request.on('data', (chunk: Buffer) => received.push(String(chunk)));
  request.on('end', () => response.writeHead(500).end(CANARY));
});

beforeAll(async () => {
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  const log = (line: LogLine) => void lines.push(line);
  server = await startLocal({ port: 0, dataDir: null, storage: 'memory', seedTickets: 5, log });
});

afterAll(async () => {
  await server.stop();
  receiver.closeAllConnections();
  receiver.close();
});

/** Nothing of what is written down, whoever wrote it, is a word of somebody or one of these secrets. */
function expectQuiet(...secrets: readonly string[]): void {
  const words = [CANARY, CANARY.toLowerCase(), ...secrets];
  const loud = lines
    .map((line) => JSON.stringify(line))
    .filter((line) => words.some((w) => line.includes(w)));
  expect(loud).toEqual([]);
}

it('signs in by a code, asks for help with a file, and leaves none of it in the log', async () => {
  const wire = new WireClient(server.url, 'quietdevice01');
  await wire.signInByCode(EMAIL, '/help');
  const code = await wire.mailedCode(EMAIL);
  await wire.bind();
  const { person } = (await (await wire.fetch('/api/session')).json()) as { person: { id: string } };
  const ticketId = ownId(1);
  const shared = { rev: `${wire.device}-${ownId(2)}`, requesterId: person.id, createdAt: MADE_AT };
  const messageId = childId(ticketId, ownId(3));
  const file = { id: ownId(4), name: `${CANARY}.png`, type: 'image/png', size: PICTURE.length };
  const { answers } = await wire.push([
    insert('tickets', {
      ...{ ...shared, id: ticketId, reference: '7K3F9QMX', subject: CANARY, queueId: QUEUE },
      channel: 'web',
    }),
    insert('messages', {
      ...{ ...shared, id: messageId, ticketId, queueId: QUEUE, type: 'request', authorId: person.id },
      ...{ body: CANARY, attachments: [file], seen: null, acceptedAt: null },
    }),
  ]);
  expect(statuses(answers)).toEqual(['accepted', 'accepted']);
  const path = filePath(messageId, file.id);
  const asked = fileAnswerSchema.parse(await wire.post(path, { wanted: 40_000 }));
  if (asked.state !== 'wanted') throw new Error('The bytes were there before they were sent.');
  const form = new FormData();
  for (const [name, value] of Object.entries(asked.form.fields)) form.set(name, value);
  form.set('file', new Blob([PICTURE]));
  expect((await fetch(asked.form.url, { method: 'POST', body: form })).status).toBeLessThan(300);
  expect(fileAnswerSchema.parse(await wire.post(path, { wanted: 40_000 })).state).toBe('judged');
  expectQuiet(
    code,
    code.replace(' ', ''),
    ...Object.values(asked.form.fields).filter((one) => one.length > 40),
  );
});

it('takes mail in, calls a receiver that fails, is called with a key, and leaves none of it in the log', async () => {
  const admin = new WireClient(server.url, 'quietdevice02');
  await admin.signIn('ana');
  const { port } = receiver.address() as { port: number };
  const url = `http://127.0.0.1:${String(port)}/${CANARY}`;
  const hash = createHash('sha256').update(TOKEN).digest('hex');
  const key = { id: '0123456789ABCDEF', name: CANARY, scopes: ['tickets:write'], hash };
  await admin.post('/api/admin/commands/create-api-key', { command: ownId(5), key });
  const webhook = { id: 'w1', name: CANARY, url, types: ['ticket.created'], secret: `whsec_${TOKEN}` };
  await admin.post('/api/admin/commands/put-webhook', { command: ownId(6), webhook });
  const made = await fetch(`${server.url}/api/v1/tickets`, {
    method: 'POST',
    headers: {
      authorization: `Bearer roost_${key.id}_${TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': CANARY,
    },
    body: JSON.stringify({ subject: CANARY, body: CANARY, queueId: QUEUE }),
  });
  expect(made.status).toBe(201);
  await vi.waitFor(() => expect(received.join('')).toContain('ticket.created'), 10_000);
  const transport = createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true });
  const raw = `From: ${EMAIL}\r\nTo: service-desk@larkfield.example\r\nSubject: ${CANARY}\r\n\r\n${CANARY}`;
  await transport.sendMail({ envelope: { from: EMAIL, to: ['service-desk@larkfield.example'] }, raw });
  await vi.waitFor(() => expect(lines).toContainEqual(expect.objectContaining({ event: 'mail-in' })));
  expectQuiet(TOKEN);
});

it('counts what a device reports in the log of one machine', async () => {
  const wire = new WireClient(server.url, 'quietdevice03');
  await wire.signIn('ana');
  await wire.bind();
  await wire.post('/api/beacon', { stuck: 3, refused: 0, wiped: false, builtAt: null, subject: CANARY });
  expect(lines).toContainEqual(expect.objectContaining({ event: 'beacon', device: wire.device, stuck: 3 }));
  expect(lines).toContainEqual({ level: 'info', event: 'metric', StuckQueues: 1 });
  expectQuiet();
});
