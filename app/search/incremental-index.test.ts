import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchDocument } from '../../tests/support/search-document.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchDocument } from './search-document.ts';
import { SearchIndex } from './search-index.ts';

const moment = { nowMs: Date.parse('2026-03-12T12:00:00.000Z'), closeAfterDays: 14 };
const WORDS = ['printer', 'printing', 'print', 'laptop', 'labtop', 'screen', 'écran', 'vpn', 'badge', 'door'];

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));
const document = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }),
    subject: text,
    texts: fc.array(text, { maxLength: 3 }),
    tags: fc.array(fc.constantFrom('vpn', 'door'), { maxLength: 2 }),
    status: fc.constantFrom('open' as const, 'solved' as const),
    day: fc.integer({ min: 10, max: 28 }),
  })
  .map(({ id, day, ...change }) =>
    searchDocument(`ticket-${id}`, { ...change, lastActivityAt: `2026-02-${day}T09:00:00.000Z` }),
  );
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ put: fc.array(document, { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.integer({ min: 0, max: 9 }) }) },
);
const question = fc.oneof(
  text,
  text.map((words) => `"${words}"`),
  fc.constantFrom('pri', 'tag:vpn', 'status:open door'),
);

it('an index fed step by step answers like one built at once from what is left', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 12 }),
      fc.array(question, { maxLength: 6 }),
      (steps, questions) => {
        const fed = new SearchIndex();
        const left = new Map<string, SearchDocument>();
        for (const one of steps)
          if ('put' in one) {
            fed.put(one.put);
            for (const doc of one.put) left.set(doc.id, doc);
          } else {
            fed.remove([`ticket-${one.remove}`]);
            left.delete(`ticket-${one.remove}`);
          }
        const built = new SearchIndex();
        built.put([...left.values()]);
        expect(fed.coverage().count).toBe(built.coverage().count);
        for (const asked of questions) {
          const { query } = parseQuery(asked);
          const answer = ({ hits, total }: ReturnType<SearchIndex['search']>) => ({
            total,
            hits: hits.map(({ id, terms }) => ({ id, terms: [...terms].sort() })),
          });
          expect(answer(fed.search(query, 5, moment))).toEqual(answer(built.search(query, 5, moment)));
        }
      },
    ),
    { numRuns: 300 },
  );
});
