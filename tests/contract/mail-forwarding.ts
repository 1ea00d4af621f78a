import { expect } from 'vitest';
import { ROSA } from './desk.ts';
import { arrive, conversation, letter, type FAIL } from './mail-arriving.ts';
import { follow, messagesOf, type MailDesk } from './mail-desk.ts';
import { insert, statuses } from './wire-device.ts';

/** Somebody outside. */
export const FIXIT = 'help@fixit.example';
/** Whatever is internal says this, so that it can be looked for where it must not be. */
export const CANARY = 'CANARY';

/** Ana passes Rosa's request on to somebody outside. */
export async function forwarded(desk: MailDesk, more: Record<string, unknown> = {}) {
  const { id, mailed } = await conversation(desk);
  const [asked] = await messagesOf(desk, id);
  const note = forward(desk, id, 3, { forward: { messageIds: [asked!.id] }, ...more });
  expect(statuses(await desk.ana.push(insert('messages', note)))).toEqual(['accepted']);
  await follow(desk);
  const out = forwards(desk).at(-1);
  return { id, mailed, asked: asked!, note, out: out! };
}

/** What passes something on, as Ana’s device makes it. */
export function forward(desk: MailDesk, id: string, own: number, more: Record<string, unknown>) {
  return desk.ana.message(id, own, {
    type: 'note',
    queueId: 'facilities',
    body: `${CANARY} Can you send somebody?`,
    recipients: { to: [FIXIT], cc: ['boss@fixit.example'] },
    forward: { messageIds: [] },
    ...more,
  });
}

/** The mails that forwarded. */
export const forwards = ({ sender }: MailDesk) =>
  sender.sent.filter(({ messageId }) => messageId.includes('forward.'));

/** The supplier writes back. */
export function fromFixit(
  desk: MailDesk,
  mailId: string,
  headers: Record<string, string>,
  verdicts?: typeof FAIL,
) {
  const head = { From: `Fixit <${FIXIT}>`, Cc: 'colleague@fixit.example', ...headers };
  const more = verdicts === undefined ? {} : { verdicts };
  return arrive(desk, letter(mailId, head, `${CANARY} Tuesday.`), { source: FIXIT, ...more });
}

/** All that Rosa's devices are ever given. */
export async function seenByRosa(desk: MailDesk): Promise<string> {
  const rosa = desk.device('ROSASDEVICE', ROSA);
  await rosa.pullAll();
  return rosa.received;
}
