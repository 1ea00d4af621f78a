import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { ulid } from 'ulid';
import type { Person } from '../../sync/domain/person.ts';
import type { AdminDeps } from '../../sync/server/admin/admin-step.ts';
import { createAdminService } from '../../sync/server/admin/admin-service.ts';
import type { FileStore } from '../../sync/server/files/file-store.ts';
import { createFileService } from '../../sync/server/files/file-service.ts';
import { createStreamHandler } from '../../sync/server/handlers/stream-handler.ts';
import { createSocketHandlers } from '../../sync/server/handlers/socket-handlers.ts';
import { openQueues } from '../../sync/server/help/open-queues.ts';
import { createLinkService } from '../../sync/server/links/link-service.ts';
import { createApi } from '../../sync/server/http/create-api.ts';
import { personOf } from '../../sync/server/intake/person-of.ts';
import type { WriteLog } from '../../sync/server/http/log-line.ts';
import type { Poke } from '../../sync/protocol/poke.ts';
import type { MailSender } from '../../sync/server/outbound/mail-sender.ts';
import type { ServerDeps } from '../../sync/server/server-deps.ts';
import { Turns } from '../../sync/server/turns.ts';
import { systemRandomBytes } from '../../sync/server/session/secret.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { closeSocketsOfSession } from '../../sync/server/socket/close-sockets.ts';
import { PokeSender } from '../../sync/server/socket/poke-sender.ts';
import type { LinkDeps } from '../../sync/server/links/link-session.ts';
import { createSyncService, type Tell } from '../../sync/server/sync-service.ts';
import { environmentNamed } from '../aws/environments.ts';
import { securityText as securityTextOf } from '../build/security-text.ts';
import type { DataFolder } from './data-folder.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import { listPeople } from './list-people.ts';
import { startLocalFollowers } from './local-followers.ts';
import { createLocalListener, type LocalParts } from './local-listener.ts';
import { localDeps } from './local-deps.ts';
import type { FollowEvent, LocalStorage } from './local-storage.ts';
import { startLocalMail } from './mail/local-mail.ts';
import type { ObjectFolder } from './files/object-folder.ts';
import { openBucket } from './files/open-bucket.ts';
import { createClientListener } from './serve-client.ts';
import { SocketGateway } from './socket-gateway.ts';
import { localIdentity, wireProvider } from './wire-identity.ts';

/** What the parts of the local server are wired from. */
export interface WireOptions {
  readonly server: Server;
  readonly url: string;
  /** The folder of the built app. */
  readonly client: string;
  readonly secrets: KeptSecrets;
  /** Where mail is kept; null keeps none. */
  readonly folder: DataFolder | null;
  readonly storage: LocalStorage;
  /** Where files are kept. */
  readonly objects: ObjectFolder;
  /** The port of the loopback that the server listens on. */
  readonly port: number;
  readonly now: () => number;
  readonly log: WriteLog;
  readonly onFault: (fault: unknown) => void;
}

/** What the wired parts offer besides. */
export interface WiredServer {
  readonly people: () => Promise<Person[]>;
  /** Where mail is taken in by SMTP. */
  readonly smtpPort: number;
  readonly stop: () => Promise<void>;
}

/** Hangs everything that answers onto the server: the API, the socket, the provider and the built app. */
export async function wireServer(options: WireOptions): Promise<WiredServer> {
  const { server, url, storage, secrets, now, log, onFault } = options;
  const { records, store } = storage;
  const people = new StoredPeople(store);
  const gateway = new SocketGateway(onFault);
  const sender = new PokeSender({ records, gate: gateway, later, onFault });
  const socket = { records, people, store, now, origin: url, gate: gateway };
  gateway.serve(createSocketHandlers(socket));
  const deps = localDeps({ store, now, turns: new Turns(), onFault });
  const poke = hearAndPoke(storage, sender);
  const tell = async (pokes: readonly Poke[]) => {
    sender.poke(pokes);
    storage.committed(pokes);
  };
  const bucket = wireBucket(options);
  const mail = await wireMail(options, deps, bucket.files, tell);
  const followed = { ...deps, records, people, now, log, origin: url, files: bucket.files, raw: mail.raw };
  const followers = startLocalFollowers(followed, secrets.notifyKey, tell, onFault);
  const pokes = createStreamHandler({ ...socket, poke, ...followers.follow });
  storage.follow(inTurn(pokes, mail.follow));
  const closeSockets = async (personId: string, id: string) => closeSocketsOfSession(socket, personId, id);
  const stores = { store, records, people, now, randomBytes: systemRandomBytes };
  const office = { records, closeSockets, files: bucket.files, raw: mail.raw };
  const api = createApi({
    ...deps,
    ...stores,
    ...wireDesk(deps, stores, bucket.files, tell),
    admin: createAdminService(adminDeps({ ...deps, ...office }, mail.sender, secrets), tell),
    queues: openQueues(store, now),
    identity: localIdentity(url, secrets),
    welcome: async (address) => personOf(deps, { address, name: '' }),
    log,
    count: (name, count) => log({ level: 'info', event: 'metric', [name]: count }),
    origin: url,
    allowsPrivateAddresses: true,
    socketUrl: `${url.replace('http', 'ws')}/socket`,
    closeSockets: async ({ id, person }) => closeSockets(person.id, id),
    newRequestId: () => ulid(now()),
    // It listens on the loopback: there is one caller, and no network.
    callerOf: () => null,
  });
  const everybody = async () => listPeople(store);
  const openid = await wireProvider(options, people, everybody, mail.sender);
  const parts = { api, openid, mailbox: mail.page, objects: bucket.listener };
  server.removeAllListeners('request');
  server.on('request', listenerOf(options, parts));
  upgradeTo(server, gateway);
  return {
    people: everybody,
    smtpPort: mail.smtpPort,
    stop: async () => {
      for (const part of [followers, mail]) await part.stop();
      bucket.close();
      await sender.stop();
      await gateway.stop();
    },
  };
}

/** Everything that answers under the port, the built app and `security.txt` among it. */
function listenerOf(
  { client: folder, url, now, onFault }: WireOptions,
  parts: Pick<LocalParts, 'api' | 'openid' | 'mailbox' | 'objects'>,
): RequestListener {
  const client = createClientListener(folder, join(folder, '../client-headers.json'));
  const securityText = () => securityTextOf(url, environmentNamed('development').security, now());
  return createLocalListener({ ...parts, host: new URL(url).host, client, securityText, onFault });
}

/** What commands stand on, on one machine: a webhook may lead to the machine itself. */
function adminDeps(
  deps: ServerDeps & Pick<AdminDeps, 'records' | 'closeSockets' | 'files' | 'raw'>,
  sender: MailSender,
  { mailKey: mailSecret }: KeptSecrets,
): AdminDeps {
  return { ...deps, allowsPrivateWebhooks: true, mail: { sender, mailSecret } };
}

/** What the doors of everyone lead to. */
function wireDesk(deps: ServerDeps, stores: LinkDeps, files: FileStore, tell: Tell) {
  const sync = createSyncService(deps, tell);
  const fileService = createFileService({ ...deps, records: stores.records, files, tell });
  const links = createLinkService({ ...stores, sync, files: fileService });
  return { sync, files: fileService, links };
}

function upgradeTo(server: Server, gateway: SocketGateway): void {
  server.on('upgrade', (request, stream, head) => {
    if (/^\/socket([?]|$)/.test(request.url ?? '')) gateway.upgrade(request, stream, head);
    else stream.destroy();
  });
}

/** Both functions behind the stream, one after the other: pokes first. */
function inTurn(pokes: FollowEvent, mail: FollowEvent): FollowEvent {
  return async (event) => {
    await pokes(event);
    await mail(event);
  };
}

/** Mail, which writes lines of the timeline that devices are told of at once. */
async function wireMail(
  { storage, secrets, folder, url, now, log, onFault }: WireOptions,
  deps: ServerDeps,
  files: FileStore,
  tell: (pokes: readonly Poke[]) => Promise<void>,
) {
  const announce = (pokes: readonly Poke[]) => void tell(pokes).catch(onFault);
  return startLocalMail({
    deps: { ...deps, announce },
    records: storage.records,
    mailSecret: secrets.mailKey,
    ...{ files, folder, url, now, log, onFault },
  });
}

function wireBucket({ objects: folder, secrets, now, port, url: siteUrl }: WireOptions) {
  return openBucket({ folder, secret: secrets.cookieKey, now, port, siteUrl });
}

/** What is remembered of the table makes way for what its stream tells, before anybody is sent to look. */
function hearAndPoke(storage: LocalStorage, sender: PokeSender): (pokes: readonly Poke[]) => void {
  return (pokes) => {
    storage.heard(pokes);
    sender.poke(pokes);
  };
}

function later(task: () => void, ms: number): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
