import { isPhoneLike, phoneDigits } from '../../sync/domain/phone.ts';
import { readReference } from '../../sync/domain/reference.ts';
import type { ShownStatus } from '../../sync/domain/status.ts';
import { plainText } from '../words/plain-text.ts';
import { NO_FILTERS, type QueryFault, type SearchFilters, type SearchQuery } from './search-query.ts';
import { searchWords } from './search-words.ts';

// A filter with a quoted or a bare value, a quoted phrase, or anything up to the next space. A quote that is not closed yet runs to the end.
const PART = /([a-z]+):(?:"([^"]*)(?:"|$)|(\S*))|"([^"]*)(?:"|$)|(\S+)/giu;

const STATUSES: readonly ShownStatus[] = ['open', 'pending', 'solved', 'closed'];

/** What was read so far. */
interface Reading {
  readonly words: string[];
  readonly phrases: string[][];
  readonly references: string[];
  readonly faults: QueryFault[];
  filters: SearchFilters;
}

/**
 * Takes a question apart. Days begin at midnight where the device is. What looks like a filter and is none is searched for as words, and
 * told of in `faults`.
 */
export function parseQuery(text: string): {
  readonly query: SearchQuery;
  readonly faults: readonly QueryFault[];
} {
  const reading: Reading = { words: [], phrases: [], references: [], faults: [], filters: NO_FILTERS };
  const whole = readReference(text);
  if (whole !== null) reading.references.push(whole);
  const number = wholeNumber(text);
  if (number !== null) reading.words.push(number);
  for (const [part, name, quoted, bare, phrase] of number === null ? text.matchAll(PART) : []) {
    if (phrase !== undefined) readPhrase(reading, phrase);
    else if (name !== undefined) readFilter(reading, part, name.toLowerCase(), (quoted ?? bare ?? '').trim());
    else readWords(reading, part);
  }
  const { faults, ...query } = reading;
  return { query, faults };
}

/** A phone number that is typed whole, in one word as the index has it; null for anything else. A date or a count begins otherwise. */
function wholeNumber(text: string): string | null {
  const digits = phoneDigits(text);
  return /^\s*(\+|0)/.test(text) && isPhoneLike(text) && digits.length >= NUMBER_DIGITS ? digits : null;
}

/** Fewer digits than these may be anything. */
const NUMBER_DIGITS = 5;

function readWords(reading: Reading, part: string): void {
  const reference = readReference(part);
  if (reference !== null && !reading.references.includes(reference)) reading.references.push(reference);
  reading.words.push(...searchWords(part));
}

function readPhrase(reading: Reading, phrase: string): void {
  const words = searchWords(phrase);
  if (words.length > 0) reading.phrases.push(words);
}

function readFilter(reading: Reading, part: string, name: string, value: string): void {
  switch (name) {
    case 'from':
    case 'tag':
    case 'queue':
    case 'assignee':
      if (value === '') reading.faults.push({ code: 'empty-filter', filter: name });
      else reading.filters = { ...reading.filters, [name]: [...reading.filters[name], plainText(value)] };
      return;
    case 'status':
      readStatus(reading, value);
      return;
    case 'before':
    case 'after':
      readDay(reading, name, value);
      return;
    default:
      readWords(reading, part);
      // `Error:` at the end of a word, or the beginning of a web address, asks for no filter.
      if (value !== '' && !value.startsWith('//'))
        reading.faults.push({ code: 'unknown-filter', filter: name, value });
  }
}

function readStatus(reading: Reading, value: string): void {
  const asked = plainText(value);
  const status = STATUSES.find((one) => one === asked);
  if (value === '') reading.faults.push({ code: 'empty-filter', filter: 'status' });
  else if (status === undefined) reading.faults.push({ code: 'not-a-status', value });
  else reading.filters = { ...reading.filters, status: [...reading.filters.status, status] };
}

function readDay(reading: Reading, filter: 'before' | 'after', value: string): void {
  if (value === '') {
    reading.faults.push({ code: 'empty-filter', filter });
    return;
  }
  const ms = startOfDay(value);
  if (ms === null) reading.faults.push({ code: 'not-a-day', filter, value });
  else reading.filters = { ...reading.filters, [filter === 'before' ? 'beforeMs' : 'afterMs']: ms };
}

/** The beginning of a day written as 2026-03-12, in the device's own time zone; null when there is no such day. */
function startOfDay(value: string): number | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === '') return null;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  // 31 February would quietly become a day of March.
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? date.getTime() : null;
}
