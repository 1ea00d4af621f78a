import { headerText } from '../../domain/mail.ts';
import type { Message } from '../../domain/message.ts';
import { eachOnce } from '../../domain/recipients.ts';
import { showReference } from '../../domain/reference.ts';
import { DESK_HEADER, desksOwn, leftWords, senderOf, subjectOf, type MailParts } from './compose-mail.ts';
import { addressOf } from './desk-settings.ts';
import { mailBody } from './mail-body.ts';
import { forwardKey, type MailRef } from './mail-key.ts';
import type { OutgoingMail } from './mail-sender.ts';
import { deskToken, mailIdOf, plusAddress, sideToken } from './sign-mail.ts';

/**
 * The mail that forwards. Its answers come to the address of its side thread and name its id alone: nothing in it leads into the conversation with the
 * requester. Null when nobody and nowhere is left to send it to and from. `forwarded` are the messages that go with it.
 */
export function composeForward(
  ref: MailRef,
  parts: MailParts,
  forwarded: readonly Message[],
): OutgoingMail | null {
  const { thread, settings, secret } = parts;
  const { ticket, side } = thread;
  const message = side.find(({ id }) => id === ref.messageId);
  const address = addressOf(settings, ticket.queueId);
  if (message?.recipients === undefined || address === null) return null;
  const isDesks = desksOwn(settings);
  const { to, cc } = eachOnce(message.recipients);
  const boxes = to.filter((one) => !isDesks(one)).map((one) => ({ name: '', address: one }));
  if (boxes.length === 0) return null;
  const root = message.sideOf ?? message.id;
  const before = side
    .slice(0, side.indexOf(message))
    .filter(({ id, sideOf }) => id === root || sideOf === root)
    .map(({ id, mail }) => mail?.mailId ?? mailIdOf(secret, forwardKey(id), address));
  const reference = showReference(ticket.reference);
  const foot = `About request ${reference}. Your answer goes to the desk alone.${leftWords(parts.left)}`;
  const signature = settings.queues.find(({ id }) => id === ticket.queueId)?.signature ?? '';
  const prefix = message.sideOf === undefined ? 'Fwd' : 'Re: Fwd';
  return {
    from: senderOf(settings, ticket, address),
    to: boxes,
    cc: cc.filter((one) => !isDesks(one)),
    replyTo: plusAddress(address, sideToken(secret, root)),
    subject: `${prefix}: ${subjectOf(ticket)} [${reference}]`,
    ...mailBody(message.body, signature, foot, { forwarded: forwardedText(forwarded, parts) }),
    files: parts.files,
    messageId: mailIdOf(secret, ref.key, address),
    inReplyTo: before.at(-1) ?? null,
    references: before.slice(-REFERENCES),
    headers: { [DESK_HEADER]: deskToken(secret) },
  };
}

/** The most ids in References. */
const REFERENCES = 20;

/** The forwarded messages below the words, each under who wrote it and when. What they quoted of earlier mail stays here. */
function forwardedText(forwarded: readonly Message[], parts: MailParts): string {
  return forwarded
    .map((message) => {
      const at = (message.acceptedAt ?? message.createdAt).slice(0, 16).replace('T', ' ');
      return `**${headerText(writerOf(message, parts), 120)}**, ${at} UTC\n\n${message.body}`;
    })
    .join('\n\n---\n\n');
}

/** Agents are named as the desk; somebody who wrote by mail, and is not the requester, by their address. */
function writerOf({ type, authorId, mail }: Message, { requester, settings, thread }: MailParts): string {
  if (type === 'reply') return settings.name;
  if (mail !== undefined && authorId !== thread.ticket.requesterId) return mail.from;
  return requester?.name ?? 'The requester';
}
