import type { Poke } from '../../protocol/poke.ts';
import type { PeopleDirectory } from '../session/people-directory.ts';
import { closeOutdatedSockets } from './close-sockets.ts';
import type { PokeDeps } from './send-pokes.ts';

/** One log entry as the table's stream tells of it: the poke it makes, and the documents it is about. */
export interface GrownLog {
  readonly poke: Poke;
  readonly ids: readonly string[];
}

/**
 * Does what follows from log entries, however often and in whatever order they are told: pokes, and the end of sockets whose person was disabled
 * or reads other scopes now.
 */
export async function followGrownLogs(
  deps: PokeDeps & {
    readonly people: PeopleDirectory;
    readonly poke: (pokes: readonly Poke[]) => Promise<void> | void;
  },
  grown: readonly GrownLog[],
): Promise<void> {
  await deps.poke(grown.map(({ poke }) => poke));
  const people = grown.filter(({ poke }) => poke.kind === 'people').flatMap(({ ids }) => ids);
  for (const personId of new Set(people)) await closeOutdatedSockets(deps, personId);
}
