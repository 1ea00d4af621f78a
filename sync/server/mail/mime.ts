import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from '../outbound/mail-sender.ts';

/** The mail as nodemailer takes it. Nothing in it is read from a file or fetched. */
export function mailOptions(mail: OutgoingMail) {
  return {
    from: { ...mail.from },
    to: mail.to.map((one) => ({ ...one })),
    cc: [...mail.cc],
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.files.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
    messageId: mail.messageId,
    ...(mail.inReplyTo === null ? {} : { inReplyTo: mail.inReplyTo }),
    references: [...mail.references],
    headers: { ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The mail as it goes over the wire. */
export async function buildMime(mail: OutgoingMail): Promise<Buffer> {
  return new MailComposer(mailOptions(mail)).compile().build();
}
