import type { AnyDocument, DocumentOf } from './document.ts';
import type { Kind } from './kind.ts';
import type { Message } from './message.ts';
import type { Ticket } from './ticket.ts';
import { fieldValues, isPublicFieldKey } from './ticket-field.ts';
import { personalScope, queueScope, requesterScope, WORKSPACE_SCOPE, type Scope } from './scope.ts';

/** Where a document lives: its canonical scope, and the requester's scope that holds a projected copy, when one does. */
export interface Audience {
  readonly canonical: Scope;
  readonly copy: Scope | null;
}

type DocumentAs = { readonly [K in Kind]: { readonly kind: K; readonly doc: DocumentOf[K] } }[Kind];

/** The audience of a document: a pure function of the document. */
export function audienceOf({ kind, doc }: DocumentAs): Audience {
  switch (kind) {
    case 'tickets':
      return { canonical: queueScope(doc.queueId), copy: requesterScope(doc.requesterId) };
    case 'messages':
      return {
        canonical: queueScope(doc.queueId),
        copy: doc.type === 'note' ? null : requesterScope(doc.requesterId),
      };
    case 'events':
      return { canonical: queueScope(doc.queueId), copy: null };
    case 'people':
      return { canonical: WORKSPACE_SCOPE, copy: requesterScope(doc.id) };
    case 'settings':
    case 'articles':
      return { canonical: WORKSPACE_SCOPE, copy: null };
    case 'personal':
      return { canonical: personalScope(doc.ownerId), copy: null };
  }
}

const REQUESTER_TICKET_FIELDS = [
  'id',
  'rev',
  'reference',
  'subject',
  'status',
  'queueId',
  'requesterId',
  'channel',
  'createdAt',
  'acceptedAt',
  'statusSince',
] as const satisfies readonly (keyof Ticket)[];

const REQUESTER_MESSAGE_FIELDS = [
  'id',
  'rev',
  'ticketId',
  'requesterId',
  'type',
  'body',
  'attachments',
  'action',
  'recipients',
  'createdAt',
  'acceptedAt',
] as const satisfies readonly (keyof Message)[];

const REQUESTER_PERSON_FIELDS = ['id', 'rev', 'name', 'email'] as const;

/**
 * What the requester's copy of a document holds, or null when there is none. A closed list of fields: what is not named here,
 * unknown fields of a newer app included, does not exist on a requester's device. Who answered is told by the message's type.
 */
export function projectForRequester(kind: Kind, doc: AnyDocument): AnyDocument | null {
  switch (kind) {
    case 'tickets':
      return { ...pick(doc, REQUESTER_TICKET_FIELDS), ...publicFields(doc) };
    case 'messages':
      return doc['type'] === 'note' ? null : pick(doc, REQUESTER_MESSAGE_FIELDS);
    case 'people':
      return pick(doc, REQUESTER_PERSON_FIELDS);
    case 'events':
    case 'settings':
    case 'articles':
    case 'personal':
      return null;
  }
}

/** The values of those fields of its queue that requesters see; of a form that no field has, none. */
function publicFields(doc: AnyDocument): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fieldValues(doc)).filter(([key]) => isPublicFieldKey(key)));
}

function pick(doc: AnyDocument, fields: readonly string[]): AnyDocument {
  const kept: Record<string, unknown> = {};
  for (const field of fields) if (doc[field] !== undefined) kept[field] = doc[field];
  return { ...kept, id: doc.id, rev: doc.rev };
}
