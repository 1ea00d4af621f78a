import type { MailSender, OutgoingMail, SendResult } from '../../sync/server/outbound/mail-sender.ts';

/** A mail server that answers as it is told, and keeps what it was given. */
export class ScriptedSender implements MailSender {
  readonly sent: OutgoingMail[] = [];
  /** What it says to the next mails; `sent` when there is nothing left. */
  readonly answers: (SendResult | Error)[] = [];

  async send(mail: OutgoingMail): Promise<SendResult> {
    this.sent.push(mail);
    const answer = this.answers.shift() ?? { kind: 'sent', messageId: mail.messageId };
    if (answer instanceof Error) throw answer;
    return answer;
  }
}
