import { createTransport } from 'nodemailer';
import * as z from 'zod/mini';
import type { MailSender, OutgoingMail, SendResult } from '../outbound/mail-sender.ts';
import { mailOptions } from './mime.ts';

/** Where mail is handed over. */
export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
}

/** What the library says of a mail that was taken on. */
const handedSchema = z.looseObject({ rejected: z._default(z.array(z.string()), []) });

const TIMEOUT_MS = 20_000;

/** Hands mail to a mail server by SMTP. */
export class SmtpSender implements MailSender {
  readonly #transport: ReturnType<typeof createTransport>;

  constructor({ host, port }: SmtpOptions) {
    this.#transport = createTransport({
      host,
      port,
      secure: false,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
  }

  async send(mail: OutgoingMail): Promise<SendResult> {
    try {
      // One address that is taken on is enough for the mail to go; the others are named.
      const { rejected } = handedSchema.parse(await this.#transport.sendMail(mailOptions(mail)));
      return { kind: 'sent', messageId: mail.messageId, refused: rejected };
    } catch (fault) {
      return smtpFault(fault);
    }
  }
}

/** Faults of the line before any words of the mail were said. */
const BEFORE_THE_WORDS = ['EDNS', 'ETLS', 'EAUTH', 'EENVELOPE', 'EPROTOCOL'];

/** What a fault of the conversation says about the mail. */
export function smtpFault(fault: unknown): SendResult {
  const responseCode = part(fault, 'responseCode');
  const response = part(fault, 'response');
  const given = part(fault, 'code');
  const code = typeof given === 'string' ? given : 'no reason given';
  if (typeof responseCode === 'number') {
    const reason = typeof response === 'string' ? response : `The mail server said ${String(responseCode)}.`;
    return { kind: 'refused', reason: reason.slice(0, 300), isFinal: responseCode >= 500 };
  }
  // A connection that never came about reports the call that failed; one that broke does not tell what had been said by then.
  if (BEFORE_THE_WORDS.includes(code) || part(fault, 'syscall') === 'connect')
    return {
      kind: 'refused',
      reason: `The mail server cannot be reached (${code}).`,
      isFinal: code === 'EENVELOPE',
    };
  return { kind: 'unknown', reason: `The line broke while the mail was handed over (${code}).` };
}

function part(fault: unknown, name: string): unknown {
  return fault instanceof Error ? (Reflect.get(fault, name) as unknown) : undefined;
}
