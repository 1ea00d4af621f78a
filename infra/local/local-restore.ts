import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterwardsInTable } from '../../sync/server/restore/afterwards.ts';
import { carryRecords, copyItems } from '../../sync/server/dynamodb/carry-items.ts';
import { DynamoDbArchive } from '../../sync/server/dynamodb/dynamodb-archive.ts';
import { DynamoDbStore } from '../../sync/server/dynamodb/dynamodb-store.ts';
import type { Item } from '../../sync/server/dynamodb/item.ts';
import { scanItems } from '../../sync/server/dynamodb/scan-items.ts';
import { ensureTable } from '../../sync/server/dynamodb/table.ts';
import type { RestorePort } from '../deploy/restore/restore-port.ts';
import { localDeps } from './local-deps.ts';
import { LocalFault } from './local-fault.ts';

/** What a restore on one machine happens with. */
export interface LocalRestoreOptions {
  readonly client: DynamoDBClient;
  /** The table that is being left. */
  readonly table: string;
  readonly now: () => number;
  readonly setWriters: (mayWrite: boolean) => void;
  /** Has whoever answers devices stand on this table. */
  readonly standOn: (table: string) => void;
}

/** DynamoDB Local keeps no moments: the table is exported whole when a moment is to be kept, and imported into another one to go back to it. */
export class LocalRestore implements RestorePort {
  readonly #options: LocalRestoreOptions;
  readonly #moments = new Map<number, Item[]>();
  readonly #copied = new Set<string>();
  #standsOn: string;

  constructor(options: LocalRestoreOptions) {
    this.#options = options;
    this.#standsOn = options.table;
  }

  /** Keeps this moment, all of the table. Gives its time. */
  async keepMoment(): Promise<number> {
    const items: Item[] = [];
    for await (const item of scanItems(this.#table(this.#options.table))) items.push(item);
    const atMs = this.#options.now();
    this.#moments.set(atMs, items);
    return atMs;
  }

  async window(): Promise<{ fromMs: number; untilMs: number } | null> {
    const kept = [...this.#moments.keys()];
    return kept.length === 0 ? null : { fromMs: Math.min(...kept), untilMs: Math.max(...kept) };
  }

  async stopWriters(): Promise<void> {
    this.#options.setWriters(false);
  }

  async startWriters(): Promise<void> {
    this.#options.setWriters(true);
  }

  async copy(atMs: number): Promise<void> {
    const items = this.#moments.get(atMs);
    if (items === undefined) throw new LocalFault('Nobody kept that moment.');
    // The stream and the expiry come with the definition here.
    await ensureTable(this.#options.client, copyName(atMs));
    await copyItems(this.#table(copyName(atMs)), items);
    this.#copied.add(copyName(atMs));
  }

  async hasCopy(atMs: number): Promise<boolean> {
    return this.#copied.has(copyName(atMs));
  }

  async equip(atMs: number): Promise<void> {
    await ensureTable(this.#options.client, copyName(atMs));
  }

  async carryRecords(atMs: number): Promise<void> {
    await carryRecords(this.#table(this.#options.table), this.#table(copyName(atMs)));
  }

  get afterwards() {
    return afterwardsInTable(new DynamoDbArchive(this.#table(this.#options.table)));
  }

  restored(atMs: number) {
    const table = this.#table(copyName(atMs));
    const store = new DynamoDbStore(table);
    return { deps: localDeps({ store, now: this.#options.now }), archive: new DynamoDbArchive(table) };
  }

  async epoch(): Promise<string> {
    return (await new DynamoDbStore(this.#table(this.#options.table)).readMeta()).epoch;
  }

  async wire(atMs: number): Promise<void> {
    this.#standsOn = copyName(atMs);
    this.#options.standOn(this.#standsOn);
  }

  async isWired(atMs: number): Promise<boolean> {
    return this.#standsOn === copyName(atMs);
  }

  #table(name: string) {
    return { client: this.#options.client, name };
  }
}

function copyName(atMs: number): string {
  return `restored-${atMs}`;
}
