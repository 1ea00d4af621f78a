import { helpQueuesSchema, type HelpQueue } from '../../../sync/protocol/help.ts';
import type { KeptText } from '../remembered-person.ts';

const KEY = 'roost.queues';

/** The queues as the server last told them; none before it was first asked. */
export function keptQueues(kept: KeptText): readonly HelpQueue[] {
  return queuesIn(kept.getItem(KEY)) ?? [];
}

/** Asks the server for the queues and keeps them for when there is no network. Gives what is known then; never throws. */
export async function fetchQueues(
  fetch: typeof globalThis.fetch,
  kept: KeptText,
): Promise<readonly HelpQueue[]> {
  try {
    const response = await fetch('/api/help/queues');
    const text = await response.text();
    if (response.ok && queuesIn(text) !== null) kept.setItem(KEY, text);
  } catch {
    // No network, or no room: what is known has to do.
  }
  return keptQueues(kept);
}

function queuesIn(text: string | null): readonly HelpQueue[] | null {
  if (text === null) return null;
  try {
    return helpQueuesSchema.safeParse(JSON.parse(text)).data?.queues ?? null;
  } catch {
    return null;
  }
}
