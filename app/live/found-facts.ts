import type { FoundPassage, FoundTicketFacts } from '../components/found-ticket.tsx';
import { countTerms, highlight, passage } from '../search/highlight.ts';
import type { SearchHit } from '../search/rank-hits.ts';
import { lineFacts, type LineReader } from './line-facts.ts';

/** What a result tells of a ticket; null when the ticket has left this device since. */
export function foundFacts({ id, terms }: SearchHit, reader: LineReader): FoundTicketFacts | null {
  const row = reader.read.ticket(id);
  if (row === null) return null;
  const facts = lineFacts(row, reader);
  return {
    ...facts,
    id,
    subject: highlight(facts.subject, terms),
    requester: highlight(facts.requester, terms),
    tags: row.ticket.tags.filter((tag) => countTerms(tag, terms) > 0),
    passage: bestPassage(id, terms, reader),
  };
}

/** From the message with the most of the words, of several the newest. */
function bestPassage(id: string, terms: readonly string[], reader: LineReader): FoundPassage | null {
  let best: { readonly count: number; readonly passage: () => FoundPassage } | null = null;
  for (const { message } of reader.read.conversation(id)) {
    const count = countTerms(message.body, terms);
    if (count === 0 || count < (best?.count ?? 0)) continue;
    best = {
      count,
      passage: () => ({
        author: reader.names.person(message.authorId),
        isNote: message.type === 'note',
        stretches: passage(message.body, terms),
      }),
    };
  }
  return best?.passage() ?? null;
}
