import { mayAdminister } from '../../domain/admin-rights.ts';
import { headerText } from '../../domain/mail.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { addressOf, readDeskSettings } from '../outbound/desk-settings.ts';
import { DESK_HEADER } from '../outbound/compose-mail.ts';
import { mailBody } from '../outbound/mail-body.ts';
import { deskToken, mailIdOf } from '../outbound/sign-mail.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';

/** Sends a mail in a queue's name to whoever asks, at once, so that what the mail server says is answered. The hold does not hold it. */
export async function testMail(
  { store, mail: { sender, mailSecret } }: AdminDeps,
  { actor, person }: AdminCaller,
  { queueId, command }: AdminCommand<'test-mail'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'setting queue'))
    throw new AdminRefused('not-allowed', 'Only an admin sends a test mail.');
  const settings = await readDeskSettings(store);
  const queue = settings.queues.find(({ id }) => id === queueId);
  const address = addressOf(settings, queueId);
  if (queue === undefined || address === null)
    throw new AdminRefused('refused', 'The queue has no address yet. Enter one and save.', 'address');
  if (person.email === null) throw new AdminRefused('refused', 'You have no address to send it to.');
  const words = `This is a test mail from the queue **${headerText(queue.name)}**. Answers to it become a ticket there.`;
  const result = await sender.send({
    from: { name: headerText(queue.fromName ?? '', 60) || headerText(settings.name, 60), address },
    to: [{ name: headerText(person.name, 120), address: person.email }],
    cc: [],
    replyTo: address,
    subject: `Test mail from ${headerText(queue.name, 60)}`,
    ...mailBody(words, queue.signature ?? '', 'Sent from the settings of this queue.'),
    files: [],
    messageId: mailIdOf(mailSecret, `test.${command}`, address),
    inReplyTo: null,
    references: [],
    headers: { [DESK_HEADER]: deskToken(mailSecret), 'Auto-Submitted': 'auto-generated' },
  });
  if (result.kind !== 'sent') throw new AdminRefused('refused', `It was not sent. ${result.reason}`);
  return { documents: [], markers: [], apply: () => null };
}
