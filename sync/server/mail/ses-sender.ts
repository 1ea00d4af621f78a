import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { MailSender, OutgoingMail, SendResult } from '../outbound/mail-sender.ts';
import { buildMime } from './mime.ts';

/** What SES says no to however often it is asked. */
const FINAL = [
  'MessageRejected',
  'MailFromDomainNotVerifiedException',
  'BadRequestException',
  'NotFoundException',
  'AccountSuspendedException',
];

/** What SES says before it has taken anything on, and may take on later. */
const LATER = [
  'TooManyRequestsException',
  'LimitExceededException',
  'SendingPausedException',
  'ThrottlingException',
];

/**
 * Hands mail to SES. SES gives every mail a Message-ID of its own, which answers will name. The client has to be made with `maxAttempts: 1`: a call that
 * is repeated after a lost answer sends the mail twice.
 */
export class SesSender implements MailSender {
  readonly #client: SESv2Client;
  readonly #region: string;

  constructor(client: SESv2Client, region: string) {
    this.#client = client;
    this.#region = region;
  }

  async send(mail: OutgoingMail): Promise<SendResult> {
    const data = await buildMime(mail);
    try {
      const answer = await this.#client.send(
        new SendEmailCommand({
          FromEmailAddress: mail.from.address,
          Destination: { ToAddresses: mail.to.map(({ address }) => address), CcAddresses: [...mail.cc] },
          Content: { Raw: { Data: data } },
        }),
      );
      const id = answer.MessageId;
      return { kind: 'sent', messageId: id === undefined ? mail.messageId : sesMailId(id, this.#region) };
    } catch (fault) {
      return sesFault(fault);
    }
  }
}

/** The Message-ID that SES writes into a mail. */
export function sesMailId(id: string, region: string): string {
  return `<${id}@${region === 'us-east-1' ? 'email' : region}.amazonses.com>`;
}

export function sesFault(fault: unknown): SendResult {
  const name = fault instanceof Error ? fault.name : '';
  const reason = fault instanceof Error ? fault.message.slice(0, 300) : 'SES did not answer.';
  if (FINAL.includes(name)) return { kind: 'refused', reason, isFinal: true };
  if (LATER.includes(name)) return { kind: 'refused', reason, isFinal: false };
  return { kind: 'unknown', reason };
}
