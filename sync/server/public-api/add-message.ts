import { hashId } from '../../domain/hash.ts';
import { childId } from '../../domain/lane.ts';
import { messageSchema, type Message, type TicketChanges } from '../../domain/message.ts';
import { deviceRev } from '../../domain/rev.ts';
import type { ApiMessage, ApiNewMessage } from '../../protocol/api/message.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { isLive } from '../stored-document.ts';
import type { StoredTicket } from '../write-ticket.ts';
import type { ApiCall, PublicApiDeps } from './api-call.ts';
import { findStored } from './find-stored.ts';
import { showMessages } from './list-messages.ts';
import { requireAssignee } from './named-things.ts';
import { keyReused, pushRows } from './push-rows.ts';

type NewMessageCall = ApiCall<unknown, ApiNewMessage>;

/** Adds a message to a ticket, once. A reply is held back like an agent’s when somebody wrote after what its author had read. */
export async function addMessage(deps: PublicApiDeps, call: NewMessageCall): Promise<ApiMessage> {
  const { key, body, params } = call;
  const stored = await findStored(deps.store, key.actor, params['ticketId'] ?? '');
  if (body.type === 'request' && body.changes !== undefined)
    throw new ApiProblem('refused', 'What a requester says changes no fields.', 'changes');
  await requireAssignee(deps.store, body.changes?.assigneeId, stored.ticket.queueId);
  const doc = newMessage(call, stored, new Date(deps.clock.now()).toISOString());
  const pushed = await pushRows(deps, key, [{ kind: 'messages', assumed: null, doc }]);
  if (pushed === 'behind') throw keyReused();
  // The ticket may have moved with its message.
  const { item } = await findStored(deps.store, key.actor, stored.ticket.id);
  const place = { scope: item.scope, kind: 'messages', id: doc.id } as const;
  const [message = null] = await deps.store.readDocuments([place]);
  if (!isLive(message)) throw new ApiProblem('not-found', 'The message is not there any more.');
  const [shown] = await showMessages(deps.store, [messageSchema.parse(message.body)]);
  if (shown === undefined) throw new Error('A message was not shown.');
  return shown;
}

function newMessage(
  { key, body, cause, given }: NewMessageCall,
  { ticket, item }: StoredTicket,
  now: string,
): Message {
  const newest = body.seen === undefined ? (item.newest?.id ?? null) : body.seen;
  const seen = body.type === 'reply' ? newest : null;
  const changes = changesOf(body);
  return {
    id: childId(ticket.id, hashId('message', cause)),
    rev: deviceRev(key.device, hashId('message rev', cause, given)),
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    queueId: ticket.queueId,
    type: body.type,
    authorId: key.actor.personId,
    body: body.body,
    attachments: [],
    seen,
    ...(changes === undefined ? {} : { changes }),
    createdAt: now,
    acceptedAt: null,
  };
}

function changesOf({ changes }: ApiNewMessage): TicketChanges | undefined {
  if (changes === undefined) return undefined;
  const { status, priority, assigneeId } = changes;
  return {
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
  };
}
