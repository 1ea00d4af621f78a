import type { FileStore } from '../files/file-store.ts';
import type { RecordStore } from '../record-store.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { RawMailStore } from './raw-mail-store.ts';

/** What taking a message in stands on. */
export interface IntakeDeps extends ServerDeps {
  readonly records: RecordStore;
  /** The one that outgoing mail is signed with. */
  readonly mailSecret: string;
}

/** What taking mail in stands on. */
export interface MailInDeps extends IntakeDeps {
  readonly raw: RawMailStore;
  readonly files: Pick<FileStore, 'put'>;
}
