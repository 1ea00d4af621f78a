import * as z from 'zod/mini';
import { hashId } from '../../../sync/domain/hash.ts';
import type { ImportedPerson, ImportedTicket } from '../../../sync/domain/import-row.ts';
import { emailSchema, nameSchema } from '../../../sync/domain/ticket.ts';
import { t } from '../../words/t.ts';

/** What is made of a row: something to import, or what is wrong with it in a sentence. */
export type ReadRow<Row> = { readonly row: Row } | { readonly fault: string };

/** A column that a table may have: what it is called here, and what else people call it. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly names: readonly string[];
}

/** For each column, the place of it in the table; null where the table has none. */
export type Mapping = Readonly<Record<string, number | null>>;

/** The cells of a row by the column they belong to, as they would be typed; '' where there is none. */
export type Cells = (key: string) => string;

/** What kind of thing a table holds, and how a row of it is read. */
export interface ImportKind<Row extends ImportedPerson | ImportedTicket> {
  readonly columns: readonly Column[];
  /** `twin` tells rows apart that say the same: the first is 0. */
  readonly read: (cells: Cells) => ReadRow<Row>;
}

/** Finds each column by what the table's first row calls it. */
export function mapColumns(columns: readonly Column[], head: readonly string[]): Mapping {
  const plain = head.map(plainName);
  const taken = new Set<number>();
  const mapping: Record<string, number | null> = {};
  for (const { key, label, names } of columns) {
    const wanted = [key, label, ...names].map(plainName);
    const at = plain.findIndex((name, index) => wanted.includes(name) && !taken.has(index));
    mapping[key] = at < 0 ? null : at;
    if (at >= 0) taken.add(at);
  }
  return mapping;
}

/** The cells of one row. An apostrophe that keeps a spreadsheet from running a cell is taken off, as an export puts it there. */
export function cellsOf(mapping: Mapping, cells: readonly string[]): Cells {
  return (key) => {
    const at = mapping[key] ?? null;
    return at === null ? '' : (cells[at] ?? '').replace(/^'(?=[=+\-@\t\r])/, '').trim();
  };
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Who a row is about; its id is a hash of the address, else of what the row says, so that it is the same person every time. */
export function readPerson(
  name: string,
  email: string,
  more: { title: string; site: string },
): ReadRow<ImportedPerson> {
  const address = email.toLowerCase();
  if (address !== '' && !z.safeParse(emailSchema, address).success)
    return { fault: t('{text} is no e-mail address.', { text: short(email) }) };
  const called = z.safeParse(nameSchema, name === '' ? address : name);
  if (!called.success)
    return {
      fault:
        name === ''
          ? t('There is neither a name nor an address.')
          : t('The name has more than 120 characters.'),
    };
  const long = Object.entries(more).find(([, text]) => text.length > 120);
  if (long !== undefined) return { fault: t('The {long} has more than 120 characters.', { long: long[0] }) };
  const id = `p-${address === '' ? hashId('imported person', called.data, more.title, more.site) : hashId('imported address', address)}`;
  return { row: { id, name: called.data, email: address === '' ? null : address, ...more } };
}

/** The beginning of a text, in quotes. */
export function short(text: string): string {
  return text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`;
}

/** A table of people. */
export const PEOPLE_TABLE: ImportKind<ImportedPerson> = {
  columns: [
    {
      key: 'name',
      label: t('Name'),
      isRequired: true,
      names: ['full name', 'display name', 'person', 'requester'],
    },
    {
      key: 'email',
      label: t('E-mail'),
      isRequired: false,
      names: ['email', 'mail', 'e-mail address', 'email address'],
    },
    { key: 'title', label: t('Title'), isRequired: false, names: ['job title', 'role', 'position'] },
    { key: 'site', label: t('Site'), isRequired: false, names: ['office', 'location', 'department'] },
  ],
  read: (cells) => readPerson(cells('name'), cells('email'), { title: cells('title'), site: cells('site') }),
};
