import type { FileStore } from '../files/file-store.ts';
import type { RecordStore } from '../record-store.ts';
import type { RandomBytes } from '../session/secret.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { MailSender } from './mail-sender.ts';

/** What sending stands on. */
export interface OutboundDeps extends ServerDeps {
  readonly records: RecordStore;
  readonly sender: MailSender;
  /** Where the files of replies are read from. */
  readonly files: Pick<FileStore, 'read'>;
  /** Signs ids and addresses. Whoever has it can make mail join any ticket. */
  readonly mailSecret: string;
  /** The site's own origin, to which links lead. */
  readonly origin: string;
  readonly randomBytes: RandomBytes;
}
