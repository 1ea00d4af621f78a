import type { MailSender } from '../../../sync/server/outbound/mail-sender.ts';

/** The letters that carry codes come from an address that takes none. */
const FROM = { name: 'Roost', address: 'no-reply@roost.invalid' };

/** Mails a code to sign in with. Throws when the mail server did not take it. */
export async function sendCode(
  sender: MailSender,
  { address, code, id }: { readonly address: string; readonly code: string; readonly id: string },
): Promise<void> {
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`;
  const use = 'It works once, within ten minutes, in the browser that asked for it.';
  const ignore = 'If you did not ask for it, leave this mail alone: nobody gets in without the code.';
  const result = await sender.send({
    from: FROM,
    to: [{ name: '', address }],
    cc: [],
    replyTo: FROM.address,
    subject: `${shown} is your code for Roost`,
    text: `${shown}\n\nThis is your code for Roost. ${use}\n\n${ignore}\n`,
    html: `<p style="font-size:24px"><strong>${shown}</strong></p><p>This is your code for Roost. ${use}</p><p>${ignore}</p>`,
    files: [],
    messageId: `<code.${id}@roost.invalid>`,
    inReplyTo: null,
    references: [],
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  if (result.kind !== 'sent') throw new Error(`The code was not sent: ${result.reason}`);
}
