import { isRestrictedQueue } from '../../domain/scope.ts';
import { queueSchema } from '../../domain/queue.ts';
import { personSchema } from '../../domain/person.ts';
import { workspaceKey } from '../admin/put-document.ts';
import { mayTake, queueKey } from '../default-assignee.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { isLive } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

type Reads = Pick<SyncStore, 'readDocuments'>;

/** Throws `refused` unless there is a queue of this id that a key may see. */
export async function requireQueue(store: Reads, queueId: string | undefined): Promise<void> {
  if (queueId === undefined) return;
  const [item = null] = isRestrictedQueue(queueId) ? [] : await store.readDocuments([queueKey(queueId)]);
  if (queueSchema.safeParse(isLive(item) ? item.body : null).success) return;
  throw new ApiProblem('refused', 'There is no queue of this id that this key may see.', 'queueId');
}

/** Throws `refused` unless this person may be given tickets of the queue; null stands for nobody. */
export async function requireAssignee(
  store: Reads,
  assigneeId: string | null | undefined,
  queueId: string,
): Promise<void> {
  if (assigneeId === null || assigneeId === undefined) return;
  const [item = null] = await store.readDocuments([workspaceKey('people', assigneeId)]);
  if (mayTake(item, queueId)) return;
  throw new ApiProblem('refused', 'Nobody of this id takes tickets of this queue at present.', 'assigneeId');
}

/** Throws `refused` unless somebody has this id. */
export async function requirePerson(store: Reads, personId: string): Promise<void> {
  const [item = null] = await store.readDocuments([workspaceKey('people', personId)]);
  if (personSchema.safeParse(isLive(item) ? item.body : null).success) return;
  throw new ApiProblem('refused', 'Nobody has this id.', 'requester');
}
