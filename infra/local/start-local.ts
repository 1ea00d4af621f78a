import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Person } from '../../sync/domain/person.ts';
import type { WriteLog } from '../../sync/server/http/log-line.ts';
import { faultText } from '../../sync/server/http/log-line.ts';
import { takeDataFolder, type DataFolder } from './data-folder.ts';
import { openDynamoDbStorage } from './dynamodb-storage.ts';
import { diskFolder, FILES_FOLDER, memoryFolder } from './files/object-folder.ts';
import { listenOnLoopback, stopHttpServer } from './http-server.ts';
import { keptSecrets, makeSecrets } from './kept-secrets.ts';
import type { LocalStorage } from './local-storage.ts';
import { openMemoryStorage } from './memory-storage.ts';
import { seedWhenEmpty } from './seed-desk.ts';
import { wireServer } from './wire-server.ts';

/** How to run the helpdesk on one machine. */
export interface LocalOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Where data is kept between starts; null keeps nothing. */
  readonly dataDir: string | null;
  /**
   * What keeps the data while it runs: DynamoDB Local, or plain memory (no Java, nothing kept, `dataDir` null). A storage that is open
   * already is used as it is and left open, so that it may outlive the server.
   */
  readonly storage?: 'dynamodb' | 'memory' | LocalStorage;
  /** Tickets to begin with when there is nothing yet. */
  readonly seedTickets: number;
  readonly seed?: string;
  /** The time in milliseconds since 1970. */
  readonly now?: () => number;
  /** The folder of the built app; `build/client` of this checkout when not given. */
  readonly clientDir?: string;
  readonly log?: WriteLog;
  /** Under what address people reach it, when something that speaks TLS stands in front of it and passes everything on; its own otherwise. */
  readonly publicUrl?: string;
}

/** A running helpdesk. */
export interface LocalServer {
  readonly url: string;
  readonly port: number;
  /** Where the helpdesk takes mail in by SMTP. */
  readonly smtpPort: number;
  readonly storage: LocalStorage;
  /** Everybody known, disabled people included. */
  readonly people: () => Promise<Person[]>;
  /** Whether there is a built app to serve. */
  readonly hasClient: boolean;
  readonly stop: () => Promise<void>;
}

/** The desk that a first start begins with. */
const FIRST_SEED = 'larkfield';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Starts the helpdesk on one loopback port. Throws `LocalFault` with a sentence when this machine does not allow it. */
export async function startLocal(options: LocalOptions): Promise<LocalServer> {
  const now = options.now ?? Date.now;
  const log = options.log ?? (() => undefined);
  const onFault = (fault: unknown) => log({ level: 'error', event: 'fault', fault: faultText(fault) });
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const folder = options.dataDir === null ? null : takeDataFolder(options.dataDir);
    undo.push(() => folder?.release());
    const { server, port } = await listenOnLoopback(options.port);
    undo.push(() => stopHttpServer(server));
    const storage = await openStorage(options, folder, now, onFault);
    if (storage !== options.storage) undo.push(() => storage.stop());
    const objects = folder === null ? memoryFolder() : diskFolder(folder.path(FILES_FOLDER));
    await seedWhenEmpty(
      { ...storage, objects },
      { tickets: options.seedTickets, seed: options.seed ?? FIRST_SEED, now },
    );
    const url = options.publicUrl ?? `http://localhost:${port}`;
    const client = resolve(options.clientDir ?? join(ROOT, 'build/client'));
    const secrets = folder === null ? makeSecrets() : keptSecrets(folder.path('secrets.json'));
    const wired = await wireServer({
      server,
      port,
      url,
      client,
      secrets,
      folder,
      storage,
      objects,
      now,
      log,
      onFault,
    });
    undo.push(() => wired.stop());
    if (storage.endpoint !== null) folder?.announce({ url, endpoint: storage.endpoint });
    return {
      url,
      port,
      smtpPort: wired.smtpPort,
      storage,
      people: wired.people,
      hasClient: existsSync(join(client, 'index.html')),
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function openStorage(
  options: LocalOptions,
  folder: DataFolder | null,
  now: () => number,
  onFault: (fault: unknown) => void,
): Promise<LocalStorage> {
  if (typeof options.storage === 'object') return options.storage;
  if (options.storage === 'memory') return openMemoryStorage(now, onFault);
  return openDynamoDbStorage({ folder, now, onFault });
}
