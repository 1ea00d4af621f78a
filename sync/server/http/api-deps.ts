import type { AdminCommand, AdminCommandName, AuditPage, KnownDevice } from '../../protocol/admin.ts';
import type { KnownApiKey, KnownWebhook } from '../../protocol/integrations.ts';
import type { KeepMonths } from '../../domain/setting.ts';
import type { AgedTickets, Holdings, PersonExport } from '../../protocol/privacy.ts';
import type { FileAnswer, FileAsk } from '../../protocol/files.ts';
import type { HelpQueue } from '../../protocol/help.ts';
import type { LinkedRequest, LinkedWords } from '../../protocol/link.ts';
import type { PullRequest, PullResponse } from '../../protocol/pull.ts';
import type { PushRequest, PushResponse } from '../../protocol/push.ts';
import type { ApiContext } from './api-context.ts';
import type { FileRef } from '../files/file-store.ts';
import type { FoundSession } from '../session/find-session.ts';
import type { SyncSession } from '../server-deps.ts';
import type { SessionDeps, SignInDeps } from '../session/session-deps.ts';
import type { WriteLog } from './log-line.ts';
import type { WriteCount } from './metric-line.ts';

/** The sync core as the doors see it. Nothing here throws for what stands in a body: bad rows have answers of their own. */
export interface SyncService {
  push(session: SyncSession, request: PushRequest): Promise<PushResponse>;
  pull(session: SyncSession, request: PullRequest): Promise<PullResponse>;
  /** The epoch of the table; throws when the table cannot be reached. */
  epoch(): Promise<string>;
}

/** What admins do by commands, as the doors see it. `run` throws `AdminRefused` for what it will not do. */
export interface AdminService {
  run<Name extends AdminCommandName>(
    session: Pick<FoundSession, 'person' | 'actor'>,
    name: Name,
    command: AdminCommand<Name>,
  ): Promise<void>;
  audit(before: number | null): Promise<AuditPage>;
  devices(personIds: readonly string[]): Promise<readonly KnownDevice[]>;
  apiKeys(): Promise<readonly KnownApiKey[]>;
  webhooks(): Promise<readonly KnownWebhook[]>;
  /** How much is held of a person. */
  holdings(personId: string): Promise<Holdings>;
  /** How many tickets would be emptied now if they were kept for so many months. */
  aged(months: KeepMonths): Promise<AgedTickets>;
  /** Everything that is held of a person; null when nobody has this id. */
  exported(personId: string): Promise<PersonExport | null>;
}

/** Files of messages, as the doors see them. Both throw `ApiProblem` not-found for a file that is not there for this person. */
export interface FileService {
  /** Takes the sending of a file one step on: only its author may, once the server holds its message. */
  advance(session: FoundSession, ref: FileRef, ask: FileAsk): Promise<FileAnswer>;
  /** Where whoever may read the message fetches the file, for a minute. */
  address(session: FoundSession, ref: FileRef): Promise<string>;
}

/**
 * The one request that a link of a mail opens, as the doors see it. Every method throws `ApiProblem` not-signed-in, in words for a person, where the link
 * does not (any longer) open it.
 */
export interface LinkService {
  /** Exchanges the secret of a link for that of a cookie. */
  open(secret: string): Promise<{ readonly cookie: string; readonly request: LinkedRequest }>;
  read(cookie: string | undefined, ticketId: string): Promise<LinkedRequest>;
  /** Adds the requester's words, once however often they are sent. */
  write(cookie: string | undefined, ticketId: string, words: LinkedWords): Promise<LinkedRequest>;
  /** As the files of those who signed in. */
  advance(cookie: string | undefined, ref: FileRef, ask: FileAsk): Promise<FileAnswer>;
  address(cookie: string | undefined, ref: FileRef): Promise<string>;
}

/** What every door needs from outside: who calls, whether the call comes from this site, and where to write down how it went. */
export interface FrameDeps extends SessionDeps {
  /** This site's own origin, such as `https://desk.example`: the only one whose pages may make unsafe calls. */
  readonly origin: string;
  readonly log: WriteLog;
  readonly newRequestId: () => string;
  /** The network address of whoever calls, for limits; null where there is none to count by, as on one machine, which answers to itself alone. */
  readonly callerOf: (c: ApiContext) => string | null;
}

/** What the doors of admins need. */
export interface AdminApiDeps extends FrameDeps {
  readonly admin: AdminService;
}

/** What the doors of everyone need. */
export interface DeskApiDeps extends FrameDeps, SignInDeps {
  readonly sync: SyncService;
  /** Where what devices report is counted. */
  readonly count: WriteCount;
  readonly files: FileService;
  readonly links: LinkService;
  /** The queues that a request may be sent to. */
  readonly queues: () => Promise<readonly HelpQueue[]>;
  /** Also notifies by an address of this machine and its network: for one machine alone. */
  readonly allowsPrivateAddresses?: boolean;
  /** Where the socket is, such as `wss://desk.example/socket`. */
  readonly socketUrl: string;
  /** Ends the sockets that were opened under a session. */
  readonly closeSockets: (session: FoundSession) => Promise<void>;
}
