import { checkAudiences } from '../check-audiences.ts';
import { checkLogs } from '../check-logs.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { StoreArchive } from '../store-archive.ts';

/** How often a fault has to be seen to be one. */
const LOOKS = 3;
/** A commit is through within a second, and a thread has followed its ticket within some. */
const PAUSE_MS = 20_000;

/**
 * What is wrong with a table that is being written to, a sentence each. A reading of it is no snapshot, so what is under way looks wrong in one and
 * right in the next: only what is said by every one of three readings is. Sentences name ids and revisions, and no word of a document.
 */
export async function lastingFaults({
  archive,
  clock,
}: Pick<ServerDeps, 'clock'> & { readonly archive: Pick<StoreArchive, 'exportAll'> }): Promise<string[]> {
  let faults = await look(archive);
  for (let looks = 1; looks < LOOKS && faults.length > 0; looks += 1) {
    await clock.sleep(PAUSE_MS);
    const again = new Set(await look(archive));
    faults = faults.filter((fault) => again.has(fault));
  }
  return faults;
}

async function look(archive: Pick<StoreArchive, 'exportAll'>): Promise<string[]> {
  const contents = await archive.exportAll();
  return [...checkLogs(contents), ...checkAudiences(contents)];
}
