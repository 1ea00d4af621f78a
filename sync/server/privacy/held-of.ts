import type { AnyDocument } from '../../domain/document.ts';
import type { Kind } from '../../domain/kind.ts';
import { isAgent, personSchema, type Person } from '../../domain/person.ts';
import {
  isRestrictedQueue,
  personalScope,
  queueScope,
  WORKSPACE_SCOPE,
  type Scope,
} from '../../domain/scope.ts';
import { messageSchema, type Message } from '../../domain/message.ts';
import type { Attachment } from '../../domain/attachment.ts';
import type { FileRef } from '../files/file-store.ts';
import { readDeskSettings } from '../outbound/desk-settings.ts';
import { scanLive } from '../scan-live.ts';
import type { LiveDocument } from '../stored-document.ts';
import type { SyncStore } from '../sync-store.ts';

/** A file that a person sent, with what it is called. */
export interface SentFile extends FileRef {
  readonly file: Attachment;
}

/** What is held of one person, wherever it lies. */
export interface HeldOf {
  readonly tickets: readonly LiveDocument[];
  /** Every message of theirs, in whosever ticket. */
  readonly messages: readonly Message[];
  readonly files: readonly SentFile[];
  /** The names of the mails as they came. */
  readonly mails: readonly string[];
}

/** Looks through everything that the desk holds. It reads every message once: some seconds for tens of thousands. */
export async function heldOf(store: SyncStore, personId: string): Promise<HeldOf> {
  const tickets: LiveDocument[] = [];
  const messages: Message[] = [];
  for await (const document of everyDocument(store, ['tickets', 'messages'])) {
    if (document.kind === 'tickets' && document.body['requesterId'] === personId) tickets.push(document);
    if (document.kind === 'messages' && document.body['authorId'] === personId)
      messages.push(messageSchema.parse(document.body));
  }
  const files = messages.flatMap(({ id, attachments }) =>
    attachments
      .filter(({ removed }) => removed !== true)
      .map((file) => ({ messageId: id, fileId: file.id, file })),
  );
  return { tickets, messages, files, mails: messages.flatMap(({ mail }) => mail?.raw ?? []) };
}

/** Every document of these kinds that the desk holds, in open queues and restricted ones. */
export async function* everyDocument(store: SyncStore, kinds: readonly Kind[]): AsyncGenerator<LiveDocument> {
  const { queues } = await readDeskSettings(store);
  const restricted = queues.map(({ id }) => id).filter(isRestrictedQueue);
  const scopes: readonly Scope[] = [WORKSPACE_SCOPE, ...restricted.map(queueScope)];
  for (const scope of scopes) for (const kind of kinds) yield* scanLive(store, { scope, kind });
}

/** The drafts of everybody who works here. */
export async function* everyDraft(store: SyncStore): AsyncGenerator<LiveDocument> {
  const staff: string[] = [];
  for await (const { body } of scanLive(store, { scope: WORKSPACE_SCOPE, kind: 'people' }))
    if (isAgent(personSchema.parse(body))) staff.push(body.id);
  for (const id of staff)
    yield* scanLive(store, { scope: personalScope(id), kind: 'personal', prefix: 'draft-' });
}

/** The ticket that a document is of; null for one that is of none. */
export function ticketOf({ kind, id, body }: LiveDocument): string | null {
  const given = kind === 'tickets' ? id : body['ticketId'];
  return typeof given === 'string' ? given : null;
}

/** Somebody as they are stored; null when nobody has this id. */
export async function storedPerson(store: SyncStore, personId: string): Promise<Person | null> {
  const [item] = await store.readDocuments([{ scope: WORKSPACE_SCOPE, kind: 'people', id: personId }]);
  const body: AnyDocument | null = item?.body ?? null;
  return body === null ? null : personSchema.parse(body);
}
