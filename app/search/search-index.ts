import MiniSearch, { type Options, type Query } from 'minisearch';
import { DOCUMENT_FIELDS, fieldText, holdsPhrase, type DocumentField } from './document-texts.ts';
import { passesFilters, type SearchMoment } from './passes-filters.ts';
import { rankHits, type Found, type ScoredHit } from './rank-hits.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchQuery } from './search-query.ts';
import { searchWords } from './search-words.ts';
import { similarTickets, type SimilarQuestion } from './similar-tickets.ts';

/** Words that may be mistyped, and how much of them. In numbers and serial numbers another digit is another thing. */
const FUZZY_WORD = /^\p{L}{4,}$/u;
const FUZZY = 0.2;

const OPTIONS: Options<SearchDocument> = {
  fields: [...DOCUMENT_FIELDS],
  tokenize: searchWords,
  // `searchWords` has made them plain already.
  processTerm: (term) => term,
  extractField: (doc, field) => (field === 'id' ? doc.id : fieldText(doc, field as DocumentField)),
  searchOptions: {
    boost: { subject: 3, reference: 4, people: 2, tags: 2 },
    combineWith: 'AND',
  },
};

/** A ticket whose words answer. */
interface Match {
  readonly id: string;
  readonly score: number;
  readonly terms: readonly string[];
}

/** The full text of every ticket it was given. It can be fed in slices and changed in place, and answers as if built at once. */
export class SearchIndex {
  private readonly index = new MiniSearch<SearchDocument>(OPTIONS);
  private readonly docs = new Map<string, SearchDocument>();
  private oldest: string | null = null;

  /** Takes new tickets, and new forms of those it has. */
  put(docs: readonly SearchDocument[]): void {
    for (const doc of docs) {
      this.remove([doc.id]);
      this.index.add(doc);
      this.docs.set(doc.id, doc);
      if (this.oldest === null || doc.openedAt < this.oldest) this.oldest = doc.openedAt;
    }
  }

  /** Forgets tickets; one it never had is no fault. */
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const doc = this.docs.get(id);
      if (doc === undefined) continue;
      this.index.remove(doc);
      this.docs.delete(id);
      if (doc.openedAt === this.oldest) this.oldest = this.findOldest();
    }
  }

  /** How much it covers: the number of tickets, and when the oldest of them was opened. */
  coverage(): { readonly count: number; readonly oldestAt: string | null } {
    return { count: this.docs.size, oldestAt: this.oldest };
  }

  /** The tickets that answer a question, the best first; of `total` at most `limit` are given. */
  search(query: SearchQuery, limit: number, moment: SearchMoment): Found {
    const scored = new Map<string, ScoredHit>();
    const add = (doc: SearchDocument, relevance: number, terms: readonly string[]) => {
      if (!passesFilters(doc, query.filters, moment)) return;
      scored.set(doc.id, {
        id: doc.id,
        doc,
        relevance,
        terms,
        first: query.references.includes(doc.reference),
      });
    };
    if (query.references.length > 0)
      for (const doc of this.docs.values()) if (query.references.includes(doc.reference)) add(doc, 1, []);
    for (const { id, score, terms } of this.matching(query)) {
      const doc = this.docs.get(id);
      if (doc !== undefined && query.phrases.every((phrase) => holdsPhrase(doc, phrase)))
        add(doc, score, terms);
    }
    const ranked = rankHits([...scored.values()], moment.nowMs);
    return {
      hits: ranked.slice(0, limit).map(({ id, terms }) => ({ id, terms })),
      total: ranked.length,
    };
  }

  /** Tickets that seem to be about the same, the likeliest first. */
  similar(question: SimilarQuestion, moment: SearchMoment): Found {
    return similarTickets(this.index, this.docs, question, moment);
  }

  private matching({ words, phrases }: SearchQuery): Match[] {
    const queries: Query[] = words.map((word) => ({
      queries: [word],
      prefix: true,
      fuzzy: FUZZY_WORD.test(word) ? FUZZY : false,
    }));
    for (const phrase of phrases) queries.push({ queries: [...phrase], prefix: false, fuzzy: false });
    if (queries.length === 0)
      // With filters alone every ticket answers alike, and the filters and the order do the rest.
      return [...this.docs.keys()].map((id) => ({ id, score: 1, terms: [] }));
    return this.index
      .search({ combineWith: 'AND', queries })
      .map(({ id, score, terms }) => ({ id: String(id), score, terms }));
  }

  private findOldest(): string | null {
    let oldest: string | null = null;
    for (const { openedAt } of this.docs.values())
      if (oldest === null || openedAt < oldest) oldest = openedAt;
    return oldest;
  }
}
