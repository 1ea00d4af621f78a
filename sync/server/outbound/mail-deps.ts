import type { RecordStore } from '../record-store.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { MailSender } from './mail-sender.ts';

/** What sending stands on. */
export interface OutboundDeps extends ServerDeps {
  readonly records: RecordStore;
  readonly sender: MailSender;
  /** Signs ids and addresses. Whoever has it can make mail join any ticket. */
  readonly mailSecret: string;
}
