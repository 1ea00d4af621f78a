import { createTransport } from 'nodemailer';
import type { HandedMail } from './listen-smtp.ts';

/** Hands a mail to the mail server at this port as it came, byte for byte. Throws when it is not taken. */
export async function passOn(port: number, { from, to, raw }: HandedMail): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  await transport.sendMail({ envelope: { from, to: [...to] }, raw: Buffer.from(raw) });
}
