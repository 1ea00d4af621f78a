import { expect } from 'vitest';
import { waitingMailSchema } from '../../sync/domain/mail.ts';
import { receiveMail } from '../../sync/server/intake/receive-mail.ts';
import type { ArrivedMail } from '../../sync/server/intake/ses-event.ts';
import { isLive } from '../../sync/server/stored-document.ts';
import { mailsInMemory } from '../../infra/local/mail/file-mails.ts';
import { DESK, follow, messagesOf, type MailDesk } from './mail-desk.ts';
import { insert, statuses } from './wire-device.ts';

const PASS = { spf: 'PASS', dmarc: 'PASS', virus: 'PASS' };
export const FAIL = { spf: 'FAIL', dmarc: 'FAIL', virus: 'PASS' };

let mails = 0;

/** Lets a mail arrive, head and words given as lines. */
export async function arrive(desk: MailDesk, lines: readonly string[], more: Partial<ArrivedMail> = {}) {
  const raw = mailsInMemory();
  const name = `raw-${String((mails += 1))}`;
  await raw.put(name, new TextEncoder().encode(lines.join('\r\n')));
  return receiveMail(
    { ...desk.deps, raw, files: desk.files },
    {
      raw: name,
      at: '2026-06-01T09:30:00.000Z',
      recipients: [DESK],
      source: 'rosa@firm.example',
      verdicts: PASS,
      ...more,
    },
  );
}

export function letter(id: string, more: Record<string, string> = {}, words = 'The door stays shut.') {
  const headers = {
    From: 'Rosa Diaz <rosa@firm.example>',
    To: DESK,
    Subject: 'Door',
    'Message-ID': `<${id}@firm.example>`,
    ...more,
  };
  return [...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', words];
}

export async function tickets(desk: MailDesk, scope = 'ws') {
  const page = await desk.store.scanDocuments({
    scope,
    kind: 'tickets',
    prefix: '',
    after: null,
    limit: 100,
    only: 'all',
  });
  return page.documents.flatMap((item) => (isLive(item) ? [item.body] : []));
}

export async function waiting(desk: MailDesk) {
  const page = await desk.store.scanDocuments({
    scope: 'ws',
    kind: 'settings',
    prefix: 'mail-',
    after: null,
    limit: 100,
    only: 'all',
  });
  return page.documents.flatMap((item) => (isLive(item) ? [waitingMailSchema.parse(item.body)] : []));
}

/** Rosa writes, Ana answers, and the answer is mailed. */
export async function conversation(desk: MailDesk) {
  expect(await arrive(desk, letter('first', { Cc: 'lee@other.example' }))).toBe('delivered');
  const [ticket] = await tickets(desk);
  const id = ticket!.id;
  const [asked] = await messagesOf(desk, id);
  const reply = desk.ana.message(id, 2, { seen: asked!.id, queueId: 'facilities' });
  expect(statuses(await desk.ana.push(insert('messages', reply)))).toEqual(['accepted']);
  await follow(desk);
  const mailed = desk.sender.sent.find(({ messageId }) => messageId.includes('reply.'))!;
  return { id, mailed };
}
