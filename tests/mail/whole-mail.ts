import { parseMail, type MailRead } from '../../sync/server/intake/parse-mail.ts';
import type { ParsedMail } from '../../sync/server/intake/parsed-mail.ts';

// Whole mails, built the way the programs that people use build them.

/** The head of a mail of Rosa's, but for its subject and what its body is. */
export const HEAD = [
  'From: Rosa Diaz <rosa@firm.example>',
  'To: Service desk <desk@firm.example>',
  'Message-ID: <c1@firm.example>',
  'MIME-Version: 1.0',
];

/** Reads a mail of these lines; `~` at the end of one is a space that counts. `source` is the sender on the envelope. */
async function readWhole(mail: string, source: string | null = 'rosa@firm.example'): Promise<MailRead> {
  const lines = mail.replace(/^\n/, '').replaceAll(/~$/gm, ' ').split('\n');
  return parseMail(Buffer.from(lines.join('\r\n'), 'utf8'), { source, token: 'ourtoken' });
}

/** As `readWhole`, of a mail that can be read. */
export async function mailOf(mail: string, source?: string | null): Promise<ParsedMail> {
  const became = await readWhole(mail, source);
  if (!became.ok) throw new Error(became.why);
  return became.mail;
}

/** A mail of Rosa's with these further headers and this body. */
export async function rosas(headers: string, body: string): Promise<ParsedMail> {
  return mailOf([...HEAD, headers.trim(), '', body.replace(/^\n/, '')].join('\n'));
}
