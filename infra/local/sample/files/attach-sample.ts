import { hash48, hashId } from '../../../../sync/domain/hash.ts';
import { serverRev } from '../../../../sync/domain/rev.ts';
import type { TimelineEvent } from '../../../../sync/domain/event.ts';
import type { Message } from '../../../../sync/domain/message.ts';
import { fileEventId } from '../../../../sync/server/timeline.ts';
import { fileOfTopic } from './sample-files.ts';

interface Thread {
  readonly messages: readonly Message[];
  readonly events: readonly TimelineEvent[];
}

/** Every other request that a requester wrote about a topic with a file brings that file, and the timeline tells that it came. */
export function withSampleFile<T extends Thread>(topicId: string, thread: T): T {
  const file = fileOfTopic(topicId);
  const [first, ...rest] = thread.messages;
  if (file === null || first === undefined) return thread;
  if (first.authorId !== first.requesterId || hash48(first.ticketId) % 2 === 1) return thread;
  const fileId = hashId('sample', first.id);
  const attachments = [{ id: fileId, name: file.name, type: file.type, size: file.bytes.byteLength }];
  const { ticketId, requesterId, queueId, acceptedAt, createdAt } = first;
  const id = fileEventId(ticketId, first.id, fileId);
  const at = acceptedAt ?? createdAt;
  const event: TimelineEvent = {
    id,
    rev: serverRev(id, ''),
    ticketId,
    requesterId,
    queueId,
    by: requesterId,
    at,
    acceptedAt: at,
    type: 'file',
    messageId: first.id,
    fileId,
    outcome: 'ready',
  };
  const [created, ...later] = thread.events;
  const events = created === undefined ? [event] : [created, event, ...later];
  return { ...thread, messages: [{ ...first, attachments }, ...rest], events };
}
