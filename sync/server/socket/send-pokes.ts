import type { Poke, SocketMessage } from '../../protocol/poke.ts';
import type { RecordStore } from '../record-store.ts';
import type { ConnectionGate } from './connection-gate.ts';
import { disconnect } from './disconnect.ts';

/** What telling the sockets needs. */
export interface PokeDeps {
  readonly records: RecordStore;
  readonly gate: ConnectionGate;
}

/**
 * Tells every connection whose scopes include a poke's, each in one message however many pokes there are. Several pokes of one log become the
 * newest. Sending a poke twice or late does no harm: clients pass over what they hold. A connection that has gone is forgotten.
 */
export async function sendPokes(deps: PokeDeps, pokes: readonly Poke[]): Promise<void> {
  const newest = newestOfEachLog(pokes);
  const byConnection = new Map<string, Poke[]>();
  for (const scope of new Set(newest.map((poke) => poke.scope))) {
    const here = newest.filter((poke) => poke.scope === scope);
    for (const { part } of await deps.records.list('connection', scope)) {
      byConnection.set(part, [...(byConnection.get(part) ?? []), ...here]);
    }
  }
  await Promise.all(
    [...byConnection].map(async ([connectionId, own]) => {
      const message: SocketMessage = { type: 'pokes', pokes: own };
      if ((await deps.gate.post(connectionId, JSON.stringify(message))) === 'gone')
        await disconnect(deps.records, connectionId);
    }),
  );
}

/** One poke for each log: the one with the highest seq. */
export function newestOfEachLog(pokes: readonly Poke[]): Poke[] {
  const newest = new Map<string, Poke>();
  for (const poke of pokes) {
    const log = `${poke.scope} ${poke.kind} ${poke.lane}`;
    const held = newest.get(log);
    if (held === undefined || held.seq < poke.seq) newest.set(log, poke);
  }
  return [...newest.values()];
}
