import { describe, expect, it } from 'vitest';
import { searchDocument as doc } from '../../tests/support/search-document.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchDocument } from './search-document.ts';
import { SearchIndex } from './search-index.ts';

const moment = { nowMs: Date.parse('2026-03-12T12:00:00.000Z'), closeAfterDays: 14 };

function search(docs: readonly SearchDocument[], text: string, limit = 50) {
  const index = new SearchIndex();
  index.put(docs);
  return index.search(parseQuery(text).query, limit, moment);
}

function ids(docs: readonly SearchDocument[], text: string): string[] {
  return search(docs, text).hits.map(({ id }) => id);
}

const printer = doc('printer', {
  subject: 'Printer on floor 3',
  texts: ['The cartridge leaks since Monday.', 'Ask the supplier for a **replacement**.'],
  tags: ['print-service'],
  reference: 'ABCD1234',
});
const jose = doc('jose', {
  subject: 'Écran noir',
  requester: { id: 'jose', name: 'José Núñez', email: 'jose@larkfield.example' },
  assignee: { id: 'jo', name: 'Jo Whitaker', email: 'jo@larkfield.example' },
  writers: [{ id: 'priya', name: 'Priya Raman', email: null }],
  status: 'pending',
  queue: 'Service desk',
  openedAt: '2026-01-05T09:00:00.000Z',
});
const solved = doc('solved', { status: 'solved', statusSince: '2026-03-05T09:00:00.000Z', tags: ['VPN'] });
const closed = doc('closed', { status: 'solved', statusSince: '2026-01-05T09:00:00.000Z' });
const desk = [printer, jose, solved, closed];

describe('search finds', () => {
  it.each([
    ['a word of the subject', 'printer', ['printer']],
    ['the beginning of a word of a message', 'cartr', ['printer']],
    ['a mistyped word', 'cartrigde', ['printer']],
    ['a word without its accents', 'ecran', ['jose']],
    ['a requester by name', 'nunez', ['jose']],
    ['a requester by their address', 'jose@larkfield.example', ['jose']],
    ['whoever wrote in it', 'priya', ['jose']],
    ['the assignee', 'whitaker', ['jose']],
    ['a tag', 'print-service', ['printer']],
    ['a part of a reference', 'abcd', ['printer']],
    ['a reference with letters for digits', 'abcdi234', ['printer']],
    ['words side by side', '"leaks since monday"', ['printer']],
    ['only what has all the words', 'printer ecran', []],
    ['no words that stand apart', '"cartridge since"', []],
    ['no phrase across two messages', '"monday ask"', []],
    ['a mistyped word of four letters', 'flor', ['printer']],
    ['no three letters that are mistyped', 'vpm', []],
    ['no number that is another one', 'abcd1235', []],
  ])('%s', (_what, text, found) => {
    expect(ids(desk, text)).toEqual(found);
  });

  it.each([
    ['from:nunez', ['jose']],
    ['from:maria.lopez', ['printer', 'solved', 'closed']],
    ['tag:vpn', ['solved']],
    ['status:solved', ['solved']],
    ['status:closed', ['closed']],
    ['status:solved status:closed', ['solved', 'closed']],
    ['queue:"service d"', ['jose']],
    ['assignee:whitaker', ['jose']],
    ['assignee:nobody status:open', ['printer']],
    ['before:2026-02-01', ['jose']],
    ['after:2026-02-01 status:open', ['printer']],
    ['printer from:nunez', []],
  ])('what %s leaves', (text, found) => {
    expect(ids(desk, text).sort()).toEqual([...found].sort());
  });

  it('no more than was asked for, and says how many there are', () => {
    expect(search(desk, 'larkfield', 2)).toMatchObject({ total: 4, hits: [{}, {}] });
  });

  it('the words that answered, for marking', () => {
    expect(search(desk, 'cartrigde').hits).toEqual([{ id: 'printer', terms: ['cartridge'] }]);
  });
});

describe('the order', () => {
  it('puts a ticket named by its reference first, whatever else answers better', () => {
    const named = doc('named', {
      reference: 'PASSW0RD',
      status: 'solved',
      lastActivityAt: '2024-01-01T09:00:00.000Z',
    });
    expect(ids([doc('about', { subject: 'Password', reference: '11112222' }), named], 'password')).toEqual([
      'named',
      'about',
    ]);
  });

  it('puts open before finished, and recent before old, where the words answer alike', () => {
    const old = '2025-01-01T09:00:00.000Z';
    const docs = [
      doc('finished-old', { status: 'solved', lastActivityAt: old }),
      doc('finished', { status: 'solved' }),
      doc('open-old', { lastActivityAt: old }),
      doc('open'),
    ];
    expect(ids(docs, 'wrong')).toEqual(['open', 'open-old', 'finished', 'finished-old']);
    expect(ids(docs, 'queue:hardware')).toEqual(['open', 'open-old', 'finished', 'finished-old']);
  });

  it('puts a word of the subject before a word of a message', () => {
    const docs = [
      doc('message', { texts: ['The projector hums.'] }),
      doc('subject', { subject: 'Projector hums' }),
    ];
    expect(ids(docs, 'projector')).toEqual(['subject', 'message']);
  });
});

describe('the index', () => {
  it('forgets what a ticket no longer says', () => {
    const index = new SearchIndex();
    index.put([printer]);
    index.put([{ ...printer, texts: ['Nothing leaks any more.'] }]);
    const found = (text: string) => index.search(parseQuery(text).query, 10, moment).total;
    expect([found('cartridge'), found('leaks')]).toEqual([0, 1]);
    index.remove(['printer', 'never-there']);
    expect(found('leaks')).toBe(0);
  });

  it('knows how far back it reaches, also once the oldest ticket is gone', () => {
    const index = new SearchIndex();
    index.put(desk);
    expect(index.coverage()).toEqual({ count: 4, oldestAt: jose.openedAt });
    index.remove(['jose']);
    expect(index.coverage()).toEqual({ count: 3, oldestAt: printer.openedAt });
  });
});
