import { hashId } from '../../../sync/domain/hash.ts';
import type { ImportedTicket } from '../../../sync/domain/import-row.ts';
import { BODY_LENGTH } from '../../../sync/domain/message.ts';
import { CHANNELS, PRIORITIES, STATUSES } from '../../../sync/domain/ticket.ts';
import { t } from '../../words/t.ts';
import { readMoment } from './read-moment.ts';
import { readPerson, short, type Cells, type ImportKind, type ReadRow } from './import-table.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the names in a table of tickets stand for, and what holds where a cell is empty. */
export interface TicketTableNames {
  readonly queues: readonly Named[];
  readonly agents: readonly (Named & { readonly email: string | null })[];
  /** Where tickets go whose row names no queue. */
  readonly queueId: string;
  /** The moment of the import, for rows without one. */
  readonly now: string;
}

/** A table of tickets. */
export function ticketTable(names: TicketTableNames): ImportKind<ImportedTicket> {
  return {
    columns: [
      { key: 'subject', label: t('Subject'), isRequired: true, names: ['title', 'summary'] },
      {
        key: 'body',
        label: t('What was asked'),
        isRequired: false,
        names: ['description', 'body', 'text', 'request'],
      },
      {
        key: 'name',
        label: t('Requester'),
        isRequired: false,
        names: ['requester name', 'name', 'customer', 'from'],
      },
      {
        key: 'email',
        label: t('Requester’s e-mail'),
        isRequired: false,
        names: ['requester email', 'requesters e-mail', 'email', 'mail', 'from email'],
      },
      { key: 'status', label: t('Status'), isRequired: false, names: ['state'] },
      { key: 'priority', label: t('Priority'), isRequired: false, names: ['urgency'] },
      { key: 'queue', label: t('Queue'), isRequired: false, names: ['group', 'team', 'category'] },
      { key: 'assignee', label: t('Assignee'), isRequired: false, names: ['agent', 'owner', 'assigned to'] },
      { key: 'tags', label: t('Tags'), isRequired: false, names: ['labels'] },
      { key: 'channel', label: t('Channel'), isRequired: false, names: ['source', 'via'] },
      { key: 'created', label: t('Created'), isRequired: false, names: ['created at', 'opened', 'date'] },
      {
        key: 'solved',
        label: t('Solved'),
        isRequired: false,
        names: ['solved at', 'closed', 'closed at', 'resolved'],
      },
      {
        key: 'reference',
        label: t('Reference'),
        isRequired: false,
        names: ['id', 'number', 'ticket', 'ticket id', 'key'],
      },
    ],
    read: (cells) => readTicket(cells, names),
  };
}

function readTicket(cells: Cells, names: TicketTableNames): ReadRow<ImportedTicket> {
  const subject = cells('subject');
  const body = cells('body');
  if (subject === '') return { fault: t('There is no subject.') };
  if (subject.length > 200)
    return { fault: t('The subject has {count} characters; at most 200 fit.', { count: subject.length }) };
  if (body.length > BODY_LENGTH)
    return {
      fault: t('What was asked has {count} characters; at most {most} fit.', {
        count: body.length,
        most: BODY_LENGTH,
      }),
    };
  const requester = readPerson(cells('name'), cells('email'), { title: '', site: '' });
  if ('fault' in requester) return { fault: t('Requester: {fault}', { fault: requester.fault }) };
  const read = readFacts(cells, names);
  if ('fault' in read) return read;
  // With a reference of its own the row is that ticket, whatever else is changed in the file; else it is what it says.
  const key = ['reference', 'subject', 'body', 'name', 'email', 'created'].map(cells);
  const named =
    cells('reference') === ''
      ? hashId('imported row', ...key)
      : hashId('imported ticket', cells('reference'));
  return { row: { id: `i-${named}`, subject, body, requester: requester.row, ...read.row } };
}

type Facts = Omit<ImportedTicket, 'id' | 'subject' | 'body' | 'requester'>;

function readFacts(cells: Cells, names: TicketTableNames): ReadRow<Facts> {
  const status = oneOf(t('status'), cells('status') || 'open', STATUSES, {
    closed: 'solved',
    resolved: 'solved',
    new: 'open',
    done: 'solved',
    'on hold': 'pending',
    waiting: 'pending',
  });
  const priority = oneOf(t('priority'), cells('priority') || 'normal', PRIORITIES, {
    medium: 'normal',
    critical: 'urgent',
  });
  const channel = oneOf(t('channel'), cells('channel') || 'api', CHANNELS, {
    mail: 'email',
    'e-mail': 'email',
    form: 'web',
    portal: 'web',
    call: 'phone',
  });
  const queueId = named(t('queue'), cells('queue'), names.queues) ?? { row: names.queueId };
  const assigneeId = named(t('assignee'), cells('assignee'), names.agents) ?? { row: null };
  const created = readMoment(t('created'), cells('created')) ?? { row: names.now };
  const solved = readMoment(t('solved'), cells('solved')) ?? { row: null };
  const tags = [
    ...new Set(
      cells('tags')
        .split(/[,;|]/)
        .map((tag) => tag.trim().toLowerCase())
        .filter((tag) => tag !== ''),
    ),
  ];
  const long = tags.find((tag) => tag.length > 50);
  if (long !== undefined)
    return { fault: t('The tag {text} has more than 50 characters.', { text: short(long) }) };
  if (tags.length > 100)
    return { fault: t('There are {count} tags; at most 100 fit.', { count: tags.length }) };
  if ('fault' in status) return status;
  if ('fault' in priority) return priority;
  if ('fault' in channel) return channel;
  if ('fault' in queueId) return queueId;
  if ('fault' in assigneeId) return assigneeId;
  if ('fault' in created) return created;
  if ('fault' in solved) return solved;
  if (solved.row !== null && solved.row < created.row)
    return { fault: t('It was solved before it was created.') };
  const solvedAt = status.row === 'solved' ? solved.row : null;
  return {
    row: {
      status: status.row,
      priority: priority.row,
      channel: channel.row,
      queueId: queueId.row,
      assigneeId: assigneeId.row,
      tags,
      createdAt: created.row,
      solvedAt,
    },
  };
}

function oneOf<Value extends string>(
  what: string,
  text: string,
  values: readonly Value[],
  others: Readonly<Record<string, Value>>,
): ReadRow<Value> {
  const plain = text.toLowerCase();
  const found = values.find((value) => value === plain) ?? others[plain];
  return found === undefined
    ? {
        fault: t('The {what} {text} is none of {values}.', {
          what,
          text: short(text),
          values: values.join(', '),
        }),
      }
    : { row: found };
}

/** Something by its name, its id, or for people their address; null where the cell is empty. */
function named(
  what: string,
  text: string,
  all: readonly (Named & { readonly email?: string | null })[],
): ReadRow<string> | null {
  if (text === '') return null;
  const plain = text.toLowerCase();
  const found = all.filter(
    ({ id, name, email }) => id === text || name.toLowerCase() === plain || email === plain,
  );
  const [only] = found;
  if (only === undefined)
    return { fault: t('There is no {what} called {text} here.', { what, text: short(text) }) };
  return found.length > 1
    ? {
        fault: t('There are {count} called {text}. Write the e-mail address.', {
          count: found.length,
          text: short(text),
        }),
      }
    : { row: only.id };
}
