import type { Person } from '../../domain/person.ts';
import type { Actor } from '../../domain/scope.ts';
import type { FileStore } from '../files/file-store.ts';
import type { RawMailStore } from '../intake/raw-mail-store.ts';
import type { OutboundDeps } from '../outbound/mail-deps.ts';
import type { RecordStore } from '../record-store.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { CommitPlan } from '../commit-plan.ts';
import type { DocumentKey } from '../stored-document.ts';
import type { AuditNote } from './audit-log.ts';

/** What commands stand on. */
export interface AdminDeps extends ServerDeps {
  readonly records: RecordStore;
  /** Sends a mail at once, and signs it. */
  readonly mail: Pick<OutboundDeps, 'sender' | 'mailSecret'>;
  /** Webhooks may lead to this machine and its network, without TLS: on one machine alone. */
  readonly allowsPrivateWebhooks?: boolean;
  /** Where the files of messages and the mail as it came are deleted from. */
  readonly files: Pick<FileStore, 'remove'>;
  readonly raw: Pick<RawMailStore, 'remove'>;
  /** Ends the sockets that were opened under one session of a person. */
  readonly closeSockets: (personId: string, sessionId: string) => Promise<void>;
}

/** Who gives a command. */
export interface AdminCaller {
  readonly person: Person;
  readonly actor: Actor;
}

/** One command, ready to be committed: what has to be read for it, and what it makes of that. It may be applied several times. */
export interface AdminStep {
  readonly documents: readonly DocumentKey[];
  readonly markers: readonly string[];
  /** Plans the change and says what it was; null when all is so already. Throws `AdminRefused`. */
  apply(plan: CommitPlan): AuditNote | null;
  /** What follows outside the transaction. It runs after a repeat too, since the first try may have died before it. */
  follow?(): Promise<void>;
}
