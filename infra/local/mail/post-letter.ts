import { createTransport } from 'nodemailer';
import { headerText } from '../../../sync/domain/mail.ts';
import { emailSchema } from '../../../sync/domain/ticket.ts';

/** Sends what was entered in the mailbox's form to the helpdesk, through its mail server. Gives what to tell the person. */
export async function postLetter(port: number, form: URLSearchParams): Promise<string> {
  const text = (name: string) => form.get(name) ?? '';
  const from = emailSchema.safeParse(text('from').trim());
  const to = emailSchema.safeParse(text('to').trim());
  if (!from.success || !to.success) return 'One of the addresses is no address. Nothing was sent.';
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  const references = headerText(text('references'), 4_000);
  const inReplyTo = headerText(text('inReplyTo'), 990);
  try {
    await transport.sendMail({
      // Who pretends has another address on the envelope than in the letter.
      envelope: { from: text('pretend') === 'yes' ? 'somebody@elsewhere.example' : from.data, to: [to.data] },
      from: from.data,
      to: to.data,
      subject: headerText(text('subject'), 300),
      text: text('text'),
      ...(references === '' ? {} : { references }),
      ...(inReplyTo === '' ? {} : { inReplyTo }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return 'The helpdesk has taken your mail.';
  } catch (fault) {
    return `The helpdesk has not taken it: ${fault instanceof Error ? fault.message : 'it did not answer'}.`;
  }
}
