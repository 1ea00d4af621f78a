import type { OutboxItem } from '../../sync/client/outbox.ts';
import type { SyncStatus } from '../../sync/client/sync-status.ts';
import type { MessageRow } from '../../sync/client/workspace.ts';
import { isPublic, messageSchema, type Message } from '../../sync/domain/message.ts';
import { personalSchema } from '../../sync/domain/personal.ts';
import type { RefusalReason } from '../../sync/domain/refusal.ts';
import { sameValue } from '../../sync/domain/same-value.ts';
import { ticketSchema } from '../../sync/domain/ticket.ts';
import { messageChangesWords } from './message-words.ts';
import { t } from './t.ts';
import { FIELD_WORDS, fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

/** What a refusal means for the person, in a few words; the refusal's own sentence says the rest. */
export const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  invalid: t('The server could not read it'),
  'too-large': t('It is too large to send'),
  'unknown-kind': t('The server does not know this kind of item'),
  forbidden: t('You may not change this'),
  forged: t('It belongs to another person or device'),
  immutable: t('A sent message cannot be changed'),
  'ticket-missing': t('Its ticket is not there'),
  held: t('The conversation moved on'),
  erased: t('It was erased for privacy'),
  'taken-back': t('You took it back'),
};

const OUTBOX_STATE_WORDS: Readonly<Record<OutboxItem['state'], string>> = {
  waiting: t('On this device, waiting to be sent'),
  sent: t('Being sent'),
  refused: t('Needs attention'),
};

/** The state of an item in words. Nothing is being sent while the server cannot be reached, whatever is tried. */
export function outboxStateWords(state: OutboxItem['state'], { reach, signedOut }: SyncStatus): string {
  const mayLeave = reach !== 'offline' && reach !== 'refused' && !signedOut;
  return OUTBOX_STATE_WORDS[state === 'sent' && !mayLeave ? 'waiting' : state];
}

/** What kind of work an item is: `Public reply`, `Changes to a ticket`. */
export function outboxItemTitle(item: OutboxItem): string {
  switch (item.kind) {
    case 'messages': {
      const type = item.doc['type'];
      if (type === 'note') return item.doc['forward'] === undefined ? t('Internal note') : t('Forward');
      return type === 'request' ? t('Request') : t('Public reply');
    }
    case 'tickets':
      return item.doc['acceptedAt'] === null ? t('New ticket') : t('Changes to a ticket');
    case 'personal':
      return PERSONAL_TITLES[String(item.doc['type'])] ?? t('Something private');
    case 'events':
      return t('A line of a timeline');
    case 'people':
    case 'settings':
    case 'articles':
      return t('A record');
  }
}

const PERSONAL_TITLES: Readonly<Record<string, string>> = {
  draft: t('Draft'),
  read: t('How far you have read'),
  preference: t('A preference'),
};

/** The words a person wrote in an item, so that they can be read before it is given up; null when there are none. */
export function outboxItemText(item: OutboxItem): string | null {
  switch (item.kind) {
    case 'messages': {
      const message = messageSchema.safeParse(item.doc);
      return message.success ? message.data.body : textField(item.doc['body']);
    }
    case 'tickets': {
      const ticket = ticketSchema.safeParse(item.doc);
      return ticket.success ? ticket.data.subject : textField(item.doc['subject']);
    }
    case 'personal': {
      const personal = personalSchema.safeParse(item.doc);
      return personal.success && personal.data.type === 'draft' ? personal.data.text : null;
    }
    case 'events':
    case 'people':
    case 'settings':
    case 'articles':
      return null;
  }
}

function textField(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * What an item changes in its ticket, so that it can be judged before it is given up: `Priority: Normal to High`. Null where it changes nothing
 * that has a name.
 */
export function outboxChangesWords({ kind, doc, base }: OutboxItem, names: Names): string | null {
  if (kind === 'messages') {
    const message = messageSchema.safeParse(doc);
    const { changes = {} } = message.success ? message.data : {};
    return Object.keys(changes).length === 0 ? null : messageChangesWords(changes, names);
  }
  if (kind !== 'tickets' || base === null) return null;
  const parts = Object.keys(FIELD_WORDS)
    .filter((field) => !sameValue(base[field], doc[field]))
    .map((field) =>
      t('{field}: {from} to {to}', {
        field: fieldWord(field, names),
        from: valueWords(field, base[field], names),
        to: valueWords(field, doc[field], names),
      }),
    );
  return parts.length === 0 ? null : capitalised(parts.join(', '));
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Who made a reply wait: `Maria wrote after you did. Read it before sending.` */
export function heldWords(thread: readonly MessageRow[], message: Message, names: Names): string {
  const seen = thread.findIndex((row) => row.message.id === message.seen);
  const since = thread
    .slice(seen + 1)
    .find((row) => row.message.id !== message.id && row.mark === 'saved' && isPublic(row.message));
  return since === undefined
    ? t('The conversation moved on after you wrote. Read it before sending.')
    : t('{person} wrote after you did. Read it before sending.', {
        person: names.person(since.message.authorId),
      });
}
