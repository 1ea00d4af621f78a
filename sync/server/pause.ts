import type { ServerDeps } from './server-deps.ts';

const SHORTEST_MS = 10;
const LONGEST_MS = 640;

/** Waits before attempt number `attempt` (from 1) at a contended log: full jitter, up to 10 ms at first and 640 ms at last. */
export async function pause(
  { clock, random }: Pick<ServerDeps, 'clock' | 'random'>,
  attempt: number,
): Promise<void> {
  const ceiling = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.max(0, attempt - 1));
  await clock.sleep(Math.ceil(random() * ceiling));
}
