import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDeps } from '../../../infra/local/local-deps.ts';
import { openMemoryStorage } from '../../../infra/local/memory-storage.ts';
import { startLocal, type LocalOptions, type LocalServer } from '../../../infra/local/start-local.ts';
import type { QueueField } from '../../../sync/domain/queue.ts';
import { setDisabled } from '../../../sync/server/admin/put-people.ts';
import { putSettings } from '../../../sync/server/admin/put-settings.ts';
import { readDeskSettings } from '../../../sync/server/outbound/desk-settings.ts';
import { closeSessionsOf } from '../../../sync/server/session/close-session.ts';

/** Another build to serve than the checkout's own, for whoever works on the screens while others build. */
const CLIENT_DIR = process.env['ROOST_CLIENT_DIR'];

/** A helpdesk that a test can stop and start again at the same address, with its data kept meanwhile: on disk, or in this process. */
export class DeskServer {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'roost-data-'));
  private readonly options: Partial<LocalOptions>;
  private running: LocalServer | null = null;
  private port = 0;

  constructor({ storage, ...options }: Partial<LocalOptions> = {}) {
    const onFault = (fault: unknown) => console.error('The storage in memory', fault);
    // One for all its starts.
    const kept = storage === 'memory' ? openMemoryStorage(options.now ?? Date.now, onFault) : storage;
    this.options = kept === undefined ? options : { ...options, storage: kept };
  }

  /** Where it is, once it has been started. */
  get url(): string {
    return this.options.publicUrl ?? `http://localhost:${this.port}`;
  }

  /** Its own port, whatever stands in front of it; 0 before its first start. */
  get ownPort(): number {
    return this.port;
  }

  async start(): Promise<void> {
    if (this.running !== null) return;
    this.running = await startLocal({
      port: this.port,
      dataDir: this.dataDir,
      seedTickets: 60,
      seed: 'e2e',
      ...(CLIENT_DIR === undefined ? {} : { clientDir: CLIENT_DIR }),
      ...this.options,
    });
    this.port = this.running.port;
  }

  async stop(): Promise<void> {
    const running = this.running;
    this.running = null;
    await running?.stop();
  }

  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Everything in the table as one text: whether something arrived there, and how often. */
  async contents(): Promise<string> {
    return JSON.stringify((await this.server().storage.archive.exportAll()).documents);
  }

  /** How many live documents of the agents' scope hold this text. */
  async countDocumentsWith(text: string): Promise<number> {
    const { documents } = await this.server().storage.archive.exportAll();
    return documents.filter(({ scope, body }) => scope === 'ws' && JSON.stringify(body).includes(text))
      .length;
  }

  /** Every file that may be fetched, of a server that keeps its data on disk. */
  files(): Buffer[] {
    const folder = join(this.dataDir, 'files/objects/files');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  }

  /** Ends every session of a person, as if they had run out. */
  async endSessionsOf(personId: string): Promise<void> {
    await closeSessionsOf(this.server().storage.records, personId);
  }

  /** Cuts a person off. */
  async disable(personId: string): Promise<void> {
    await setDisabled(localDeps({ store: this.server().storage.store, now: Date.now }), personId, true);
  }

  /** Has a queue ask for these fields. */
  async putFields(queueId: string, fields: readonly QueueField[]): Promise<void> {
    const { store } = this.server().storage;
    const { queues } = await readDeskSettings(store);
    const queue = queues.find(({ id }) => id === queueId);
    if (queue === undefined) throw new Error(`There is no queue ${queueId}`);
    await putSettings(localDeps({ store, now: Date.now }), [{ ...queue, fields }]);
  }

  private server(): LocalServer {
    if (this.running === null) throw new Error('The server is stopped');
    return this.running;
  }
}
