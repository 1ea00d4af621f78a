import type { PositionKeeper, StreamPosition } from './stream-position.ts';
import type { ShardStart, StreamRecord, TableStream } from './table-stream.ts';

/** Between two looks while there is news, and once it has been quiet for a while, in milliseconds. */
const BUSY_MS = 120;
const QUIET_MS = 400;
const QUIET_AFTER = 20;
/** How many looks pass before new shards are asked for. */
const SHARDS_EVERY = 25;

/** What the poller stands on. `follow` is the function that in AWS the stream itself calls; when it throws, the same records come again. */
export interface StreamPollerOptions {
  readonly stream: Pick<TableStream, 'shards' | 'iterator' | 'read'>;
  readonly position: PositionKeeper;
  readonly follow: (records: readonly StreamRecord[]) => Promise<void>;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/** Reads the stream of a table that has nobody to call a function for it, from where it was left. Gives its own end. */
export function startStreamPoller(options: StreamPollerOptions): { stop(): Promise<void> } {
  const ending = new AbortController();
  const ended = poll(options, ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await ended;
    },
  };
}

async function poll(options: StreamPollerOptions, signal: AbortSignal): Promise<void> {
  const position: StreamPosition = { ...options.position.read() };
  /** Shard to iterator; null once it is read to its end. */
  const open = new Map<string, string | null>();
  for (let look = 0, quiet = 0; !signal.aborted; look += 1) {
    try {
      if (look % SHARDS_EVERY === 0) await findShards(options, position, open);
      const found = await readShards(options, position, open);
      quiet = found ? 0 : quiet + 1;
    } catch (fault) {
      options.onFault(fault);
      // An iterator may have grown too old: begin again from the position.
      open.clear();
      look = -1;
      quiet = QUIET_AFTER;
    }
    await options.sleep(quiet < QUIET_AFTER ? BUSY_MS : QUIET_MS, signal);
  }
}

async function findShards(
  { stream }: StreamPollerOptions,
  position: StreamPosition,
  open: Map<string, string | null>,
): Promise<void> {
  const shards = await stream.shards();
  // A table nobody has followed yet was just seeded: nobody waits for news of that.
  const unknown: ShardStart = Object.keys(position).length === 0 && open.size === 0 ? 'newest' : 'oldest';
  for (const shard of shards) {
    const after = position[shard];
    if (!open.has(shard))
      open.set(shard, await stream.iterator(shard, after === undefined ? unknown : { after }));
  }
  for (const shard of Object.keys(position)) {
    if (!shards.includes(shard)) Reflect.deleteProperty(position, shard);
  }
}

/** Reads one page of each shard; true when any had records. */
async function readShards(
  { stream, follow, position: keeper }: StreamPollerOptions,
  position: StreamPosition,
  open: Map<string, string | null>,
): Promise<boolean> {
  let found = false;
  for (const [shard, iterator] of open) {
    if (iterator === null) continue;
    const page = await stream.read(iterator);
    const last = page.records.at(-1);
    if (last !== undefined) {
      await follow(page.records);
      position[shard] = last.dynamodb.SequenceNumber;
      keeper.write(position);
      found = true;
    }
    open.set(shard, page.next);
  }
  return found;
}
