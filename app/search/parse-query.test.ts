import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { asksNothing, NO_FILTERS } from './search-query.ts';

describe('a question', () => {
  it('is words in plain lower case, without accents and signs', () => {
    expect(parseQuery('  Écran noir, again! ').query.words).toEqual(['ecran', 'noir', 'again']);
  });

  it('keeps what is quoted together, also while the quote is not closed yet', () => {
    expect(parseQuery('"Paper jam" floor').query).toMatchObject({
      phrases: [['paper', 'jam']],
      words: ['floor'],
    });
    expect(parseQuery('floor "paper ja').query.phrases).toEqual([['paper', 'ja']]);
  });

  it.each(['7K3F-9QMX', '7k3f9qmx', ' 7K3F 9QMX '])('names a reference as people write it: %s', (typed) => {
    expect(parseQuery(typed).query.references).toEqual(['7K3F9QMX']);
  });

  it('forgives O for 0 and I or L for 1 in a reference, also among other words', () => {
    expect(parseQuery('printer OIL2-34AB').query.references).toEqual(['011234AB']);
  });

  it('takes a phone number that is typed whole as one word, and a date or a count as it stands', () => {
    expect(parseQuery('020 7946 0018').query.words).toEqual(['2079460018']);
    expect(parseQuery('+44 (0)20 7946-0018').query.words).toEqual(['442079460018']);
    expect(parseQuery('2026-03-12').query.words).toEqual(['2026', '03', '12']);
    expect(parseQuery('room 0207946').query.words).toEqual(['room', '0207946']);
  });

  it('asks nothing while nothing but space, signs or an unfinished filter was typed', () => {
    for (const text of ['', '   ', '""', 'from:', '...'])
      expect(asksNothing(parseQuery(text).query)).toBe(true);
    for (const text of ['a', 'tag:vpn', 'before:2026-03-01', '"paper"'])
      expect(asksNothing(parseQuery(text).query)).toBe(false);
  });
});

describe('a filter', () => {
  it('takes a bare or a quoted value, and several values', () => {
    const { query, faults } = parseQuery(
      'from:José queue:"Service Desk" tag:vpn TAG:wifi assignee:nobody status:Open',
    );
    expect(query.filters).toEqual({
      ...NO_FILTERS,
      from: ['jose'],
      queue: ['service desk'],
      tag: ['vpn', 'wifi'],
      assignee: ['nobody'],
      status: ['open'],
    });
    expect(query.words).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('reads days from midnight where the device is', () => {
    const { filters } = parseQuery('after:2026-03-01 before:2026-03-12').query;
    expect(filters.afterMs).toBe(new Date(2026, 2, 1).getTime());
    expect(filters.beforeMs).toBe(new Date(2026, 2, 12).getTime());
  });

  it.each([
    ['foo:bar', { code: 'unknown-filter', filter: 'foo', value: 'bar' }],
    ['from: maria', { code: 'empty-filter', filter: 'from' }],
    ['status:lost', { code: 'not-a-status', value: 'lost' }],
    ['before:yesterday', { code: 'not-a-day', filter: 'before', value: 'yesterday' }],
    ['after:2026-02-31', { code: 'not-a-day', filter: 'after', value: '2026-02-31' }],
  ])('that is not understood is told of: %s', (text, fault) => {
    expect(parseQuery(text).faults).toEqual([fault]);
  });

  it('that does not exist is searched for as words', () => {
    expect(parseQuery('foo:bar').query.words).toEqual(['foo', 'bar']);
  });

  it.each(['Error: 0x80', 'https://intranet.example/vpn', 'at 10:30'])(
    'is not seen where none is meant: %s',
    (text) => {
      expect(parseQuery(text).faults).toEqual([]);
    },
  );
});
