import type { Kind } from '../../domain/kind.ts';
import { isDeskScope } from '../../domain/scope.ts';
import type { AnyDocument } from '../../domain/document.ts';
import { eventSchema } from '../../domain/event.ts';
import { messageSchema } from '../../domain/message.ts';
import { ticketSchema } from '../../domain/ticket.ts';
import type { LogKey } from '../log-key.ts';
import { isLive } from '../stored-document.ts';
import type { LogEntry } from '../sync-store.ts';
import { sendIfNoted, sendNoted } from './due-mail.ts';
import type { OutboundDeps } from './mail-deps.ts';
import { forwardKey, receiptKey, replyKey, solvedKey } from './mail-key.ts';

/** One log entry, as the table's stream tells of it. */
export interface ToldEntry {
  readonly log: LogKey;
  readonly entry: Pick<LogEntry, 'origin' | 'at' | 'ops'>;
}

const FOLLOWED: readonly Kind[] = ['tickets', 'messages', 'events'];

/** Sends the mail that these entries ask for. After a throw the stream tells of them again, which sends nothing twice. */
export async function followMail(deps: OutboundDeps, told: readonly ToldEntry[]): Promise<void> {
  for (const { log, entry } of told) {
    if (!isDeskScope(log.scope) || !FOLLOWED.includes(log.kind)) continue;
    // What the server wrote itself (an import, a thread that moved) is no news to anybody outside; only its timeline asks for mail to be sent again.
    if ((entry.origin === 'srv') !== (log.kind === 'events')) continue;
    const { scope, kind } = log;
    const ids = entry.ops.flatMap(({ id, op }) => (op === 'U' ? [{ scope, kind, id }] : []));
    const items = ids.length === 0 ? [] : await deps.store.readDocuments(ids);
    for (const item of items.filter(isLive)) {
      for (const key of keysOf(kind, item.body, entry.at)) await sendNoted(deps, key);
      // The file that a mail has waited for.
      const file = kind === 'events' ? eventSchema.parse(item.body) : null;
      if (file?.type !== 'file') continue;
      await sendIfNoted(deps, replyKey(file.messageId));
      await sendIfNoted(deps, forwardKey(file.messageId));
    }
  }
}

/** The mails that a document asks for, as it was written at the moment `at`. */
function keysOf(kind: Kind, body: AnyDocument, at: string): string[] {
  if (kind === 'messages') {
    const { type, id, acceptedAt, forward } = messageSchema.parse(body);
    // One that a device gave back after a restore was accepted, and mailed, long before.
    if (acceptedAt === null || acceptedAt < at) return [];
    if (type === 'reply') return [replyKey(id)];
    return forward === undefined ? [] : [forwardKey(id)];
  }
  if (kind === 'tickets') return ticketKeys(body, at);
  const event = eventSchema.parse(body);
  return event.type === 'mail' && event.state === 'queued' ? [event.key] : [];
}

function ticketKeys(body: AnyDocument, at: string): string[] {
  const { id, acceptedAt, channel, status, statusSince, updatedBy, requesterId } = ticketSchema.parse(body);
  const isNew = acceptedAt === at;
  const isSolved = status === 'solved' && statusSince === at && !isNew && updatedBy !== requesterId;
  return [
    ...(isNew && (channel === 'web' || channel === 'email') ? [receiptKey(id)] : []),
    ...(isSolved ? [solvedKey(id, statusSince)] : []),
  ];
}
