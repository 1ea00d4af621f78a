import type { ReadModel } from '../../../sync/client/workspace.ts';
import { showReference } from '../../../sync/domain/reference.ts';
import { fieldKey } from '../../../sync/domain/ticket-field.ts';
import { fieldValueWords } from '../../words/field-value-words.ts';
import { t } from '../../words/t.ts';
import { queueSettings } from '../typed-settings.ts';
import { namesOf, requesterName } from '../use-names.ts';
import { letDraw, type LetDraw } from './read-csv-file.ts';
import { writeCsv } from './write-csv.ts';

/** Rows written between two drawings of the page. */
const ROWS_AT_ONCE = 250;

type Row = readonly (string | number | null)[];

/** A table that is written row by row: as long as it is, no more of it than one part is made at once. */
export interface ExportTable {
  readonly head: Row;
  readonly count: number;
  readonly row: (at: number) => Row;
}

/** The table as the parts of a file. `told` hears how many rows are written. Null when it was stopped. */
export async function writeTable(
  { head, count, row }: ExportTable,
  options: {
    readonly told: (rows: number) => void;
    readonly isStopped: () => boolean;
    readonly pause?: LetDraw;
  },
): Promise<readonly string[] | null> {
  // The mark by which spreadsheets know that this is UTF-8.
  const parts = [`\uFEFF${writeCsv([head])}`];
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    const end = Math.min(count, start + ROWS_AT_ONCE);
    parts.push(writeCsv(Array.from({ length: end - start }, (_, index) => row(start + index))));
    options.told(end);
    await (options.pause ?? letDraw)();
    if (options.isStopped()) return null;
  }
  return parts;
}

/** Everybody this device knows. */
export function peopleExport(read: ReadModel): ExportTable {
  const people = [...read.people()].sort((a, b) => a.name.localeCompare(b.name));
  return {
    head: [t('Name'), t('E-mail'), t('Title'), t('Site'), t('Kind'), t('Cut off')],
    count: people.length,
    row: (at) => {
      const person = people[at];
      if (person === undefined) return [];
      const { name, email, title = '', site = '', role, disabled } = person;
      return [name, email, title, site, role, disabled ? 'yes' : 'no'];
    },
  };
}

/** Every ticket this device holds, with the fields of all queues: those of one name share a column. */
export function ticketsExport(read: ReadModel): ExportTable {
  const tickets = read
    .tickets()
    .map(({ ticket }) => ticket)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const names = namesOf({ read });
  const columns = new Map<string, string[]>();
  for (const { fields = [] } of queueSettings(read))
    for (const field of fields)
      columns.set(field.label, [...(columns.get(field.label) ?? []), fieldKey(field)]);
  return {
    head: [...TICKET_HEAD, ...columns.keys()],
    count: tickets.length,
    row: (at) => {
      const ticket = tickets[at];
      if (ticket === undefined) return [];
      const [first] = read.messages(ticket.id);
      const assignee = ticket.assigneeId === null ? null : read.person(ticket.assigneeId);
      const own = [...columns.values()].map((keys) => {
        const value = keys.map((key) => ticket[key]).find((one) => one !== null && one !== undefined);
        return value === undefined ? null : typeof value === 'number' ? value : fieldValueWords(value);
      });
      return [
        showReference(ticket.reference),
        ticket.subject,
        first?.message.body ?? '',
        requesterName(read, ticket),
        read.person(ticket.requesterId)?.email ?? ticket.newRequester?.email ?? '',
        ticket.status,
        ticket.priority,
        names.queue(ticket.queueId),
        assignee?.email ?? assignee?.name ?? '',
        ticket.tags.join(', '),
        ticket.channel,
        ticket.createdAt,
        ticket.status === 'solved' ? ticket.statusSince : null,
        ...own,
      ];
    },
  };
}

/** The columns of tickets that every export has, by names that an import knows. */
export const TICKET_HEAD = [
  t('Reference'),
  t('Subject'),
  t('What was asked'),
  t('Requester'),
  t('Requester’s e-mail'),
  t('Status'),
  t('Priority'),
  t('Queue'),
  t('Assignee'),
  t('Tags'),
  t('Channel'),
  t('Created'),
  t('Solved'),
];
