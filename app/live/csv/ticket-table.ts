import { hashId } from '../../../sync/domain/hash.ts';
import type { ImportedTicket } from '../../../sync/domain/import-row.ts';
import { BODY_LENGTH } from '../../../sync/domain/message.ts';
import { CHANNELS, PRIORITIES, STATUSES } from '../../../sync/domain/ticket.ts';
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
      { key: 'subject', label: 'Subject', isRequired: true, names: ['title', 'summary'] },
      {
        key: 'body',
        label: 'What was asked',
        isRequired: false,
        names: ['description', 'body', 'text', 'request'],
      },
      {
        key: 'name',
        label: 'Requester',
        isRequired: false,
        names: ['requester name', 'name', 'customer', 'from'],
      },
      {
        key: 'email',
        label: 'Requester’s e-mail',
        isRequired: false,
        names: ['requester email', 'requesters e-mail', 'email', 'mail', 'from email'],
      },
      { key: 'status', label: 'Status', isRequired: false, names: ['state'] },
      { key: 'priority', label: 'Priority', isRequired: false, names: ['urgency'] },
      { key: 'queue', label: 'Queue', isRequired: false, names: ['group', 'team', 'category'] },
      { key: 'assignee', label: 'Assignee', isRequired: false, names: ['agent', 'owner', 'assigned to'] },
      { key: 'tags', label: 'Tags', isRequired: false, names: ['labels'] },
      { key: 'channel', label: 'Channel', isRequired: false, names: ['source', 'via'] },
      { key: 'created', label: 'Created', isRequired: false, names: ['created at', 'opened', 'date'] },
      {
        key: 'solved',
        label: 'Solved',
        isRequired: false,
        names: ['solved at', 'closed', 'closed at', 'resolved'],
      },
      {
        key: 'reference',
        label: 'Reference',
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
  if (subject === '') return { fault: 'There is no subject.' };
  if (subject.length > 200)
    return { fault: `The subject has ${subject.length} characters; at most 200 fit.` };
  if (body.length > BODY_LENGTH)
    return { fault: `What was asked has ${body.length} characters; at most ${BODY_LENGTH} fit.` };
  const requester = readPerson(cells('name'), cells('email'), { title: '', site: '' });
  if ('fault' in requester) return { fault: `Requester: ${requester.fault}` };
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
  const status = oneOf('status', cells('status') || 'open', STATUSES, {
    closed: 'solved',
    resolved: 'solved',
    new: 'open',
    done: 'solved',
    'on hold': 'pending',
    waiting: 'pending',
  });
  const priority = oneOf('priority', cells('priority') || 'normal', PRIORITIES, {
    medium: 'normal',
    critical: 'urgent',
  });
  const channel = oneOf('channel', cells('channel') || 'api', CHANNELS, {
    mail: 'email',
    'e-mail': 'email',
    form: 'web',
    portal: 'web',
    call: 'phone',
  });
  const queueId = named('queue', cells('queue'), names.queues) ?? { row: names.queueId };
  const assigneeId = named('assignee', cells('assignee'), names.agents) ?? { row: null };
  const created = moment('created', cells('created')) ?? { row: names.now };
  const solved = moment('solved', cells('solved')) ?? { row: null };
  const tags = [
    ...new Set(
      cells('tags')
        .split(/[,;|]/)
        .map((tag) => tag.trim().toLowerCase())
        .filter((tag) => tag !== ''),
    ),
  ];
  const long = tags.find((tag) => tag.length > 50);
  if (long !== undefined) return { fault: `The tag ${short(long)} has more than 50 characters.` };
  if (tags.length > 100) return { fault: `There are ${tags.length} tags; at most 100 fit.` };
  if ('fault' in status) return status;
  if ('fault' in priority) return priority;
  if ('fault' in channel) return channel;
  if ('fault' in queueId) return queueId;
  if ('fault' in assigneeId) return assigneeId;
  if ('fault' in created) return created;
  if ('fault' in solved) return solved;
  if (solved.row !== null && solved.row < created.row)
    return { fault: 'It was solved before it was created.' };
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
    ? { fault: `The ${what} ${short(text)} is none of ${values.join(', ')}.` }
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
  if (only === undefined) return { fault: `There is no ${what} called ${short(text)} here.` };
  return found.length > 1
    ? { fault: `There are ${found.length} called ${short(text)}. Write the e-mail address.` }
    : { row: only.id };
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?( ?Z| ?[+-]\d\d:?\d\d)?)?$/;

/** A moment as tables have it; one without a zone is told by this device's clock. `3/4/2026` is refused: nobody can say which of the two is the month. */
function moment(what: string, text: string): ReadRow<string> | null {
  if (text === '') return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = ''] = MOMENT.exec(text) ?? [];
  const plain = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const ms =
    year === undefined ? NaN : Date.parse(`${plain}${zone.trim().replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  const isDay = Number(day) === new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate();
  if (Number.isNaN(ms) || !isDay)
    return {
      fault: `When it was ${what}, ${short(text)}, is no date such as 2026-03-02 or 2026-03-02 09:30.`,
    };
  return { row: new Date(ms).toISOString() };
}
