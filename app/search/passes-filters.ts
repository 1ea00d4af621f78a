import { isPhoneLike, phoneFits } from '../../sync/domain/phone.ts';
import { statusAt } from '../../sync/domain/status.ts';
import { plainText } from '../words/plain-text.ts';
import type { SearchDocument, SearchPerson } from './search-document.ts';
import type { SearchFilters } from './search-query.ts';

/** What a search depends on besides the question and the tickets. `nowMs` is in milliseconds since 1970. */
export interface SearchMoment {
  readonly nowMs: number;
  readonly closeAfterDays: number;
}

/** Whether a ticket is among those the filters leave. */
export function passesFilters(doc: SearchDocument, filters: SearchFilters, moment: SearchMoment): boolean {
  const { from, tag, queue, assignee, status, beforeMs, afterMs } = filters;
  const any = <T>(asked: readonly T[], holds: (one: T) => boolean) => asked.length === 0 || asked.some(holds);
  const openedMs = Date.parse(doc.openedAt);
  return (
    any(status, (one) => statusAt(doc, moment.nowMs, moment.closeAfterDays) === one) &&
    any(from, (part) => isNamed(doc.requester, part)) &&
    any(tag, (one) => doc.tags.some((own) => plainText(own) === one)) &&
    any(queue, (part) => plainText(doc.queue).includes(part)) &&
    any(assignee, (part) => (doc.assignee === null ? part === 'nobody' : isNamed(doc.assignee, part))) &&
    (beforeMs === null || openedMs < beforeMs) &&
    (afterMs === null || openedMs >= afterMs)
  );
}

function isNamed({ name, email, phone }: SearchPerson, part: string): boolean {
  if (typeof phone === 'string' && isPhoneLike(part) && phoneFits(phone, part)) return true;
  return plainText(name).includes(part) || (email !== null && plainText(email).includes(part));
}
