import type { AnyDocument } from './document.ts';
import type { Kind } from './kind.ts';
import { isRecord } from './same-value.ts';
import { isFieldKey } from './ticket-field.ts';

/** What stands where somebody's words stood. */
export const REMOVED_WORDS = '[Removed for privacy]';

/** The document with nothing left in it that people wrote: what was done, when and by whom stays, so that it can be counted. */
export function emptyDocument(kind: Kind, document: AnyDocument): AnyDocument {
  if (kind === 'messages') return emptyMessage(document);
  if (kind === 'tickets') return emptyTicket(document);
  return kind === 'events' ? emptyEvent(document) : document;
}

function emptyMessage({
  mail: _mail,
  recipients: _recipients,
  ...document
}: AnyDocument & Record<string, unknown>) {
  const { attachments } = document;
  const files: unknown[] = Array.isArray(attachments) ? attachments : [];
  const removed = { name: REMOVED_WORDS, type: 'application/octet-stream', size: 1, removed: true };
  return {
    ...document,
    body: REMOVED_WORDS,
    attachments: files.map((file) => ({ ...removed, id: isRecord(file) ? file['id'] : '' })),
  };
}

/** What its requester wrote down of it, and what it says of them, goes; what the desk decided stays. */
function emptyTicket(document: AnyDocument): AnyDocument {
  const {
    newRequester: _requester,
    routedBy: _rule,
    ...rest
  } = document as AnyDocument & Record<string, unknown>;
  const kept = Object.entries(rest).filter(([key, value]) => !isFieldKey(key) || typeof value !== 'string');
  const conflicts: unknown[] = Array.isArray(document['conflicts']) ? document['conflicts'] : [];
  return {
    ...Object.fromEntries(kept),
    id: document.id,
    rev: document.rev,
    subject: REMOVED_WORDS,
    conflicts: conflicts.filter((lost) => isRecord(lost) && !isWritten(lost)),
  };
}

function emptyEvent(document: AnyDocument): AnyDocument {
  const { rule: _rule, ...event } = document as AnyDocument & Record<string, unknown>;
  if (isWritten(event)) return { ...event, kept: null, lost: null };
  if (!Array.isArray(event['changes'])) return event;
  const changes = event['changes'].map((change: unknown) =>
    isRecord(change) && isWritten(change) ? { ...change, from: null, to: null } : change,
  );
  return { ...event, changes };
}

/** Whether it is about a field that people write by hand. */
function isWritten({ field }: Readonly<Record<string, unknown>>): boolean {
  return typeof field === 'string' && (field === 'subject' || isFieldKey(field));
}
