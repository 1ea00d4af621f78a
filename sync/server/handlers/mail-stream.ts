import { followMail, type ToldEntry } from '../outbound/follow-mail.ts';
import type { OutboundDeps } from '../outbound/mail-deps.ts';
import { toldLogs } from './stream-handler.ts';

/** The function behind the table's stream that mails. It stands apart from the one that pokes: a slow mail server keeps nobody's screen waiting. */
export function createMailStreamHandler(deps: OutboundDeps): (event: unknown) => Promise<void> {
  return async (event) => {
    const told: ToldEntry[] = toldLogs(event);
    await followMail(deps, told);
  };
}
