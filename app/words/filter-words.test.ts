import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../live/ticket-filter.ts';
import { filterWords } from './filter-words.ts';

const names = {
  person: (id: string) => `person ${id}`,
  queue: (id: string) => `queue ${id}`,
  field: (key: string) => `field ${key}`,
  ticket: String,
};

describe('a filter in words', () => {
  it('names all that narrows the list, and its order', () => {
    expect(filterWords(EVERYTHING, names)).toBe('My open, newest activity first');
    const narrow = { view: 'open', status: 'pending', queueId: 'it', assigneeId: 'nobody' } as const;
    expect(filterWords({ ...narrow, text: ' vpn ', fields: [], sort: 'priority' }, names)).toBe(
      'All open, in queue it, pending, assigned to nobody, with “vpn”, highest priority first',
    );
    const site = { key: 'internalField00000001', how: 'is', text: 'Leeds' } as const;
    expect(filterWords({ ...EVERYTHING, fields: [site, { ...site, how: 'has' }] }, names)).toBe(
      'My open, field internalField00000001: Leeds, field internalField00000001 with “Leeds”, newest activity first',
    );
    expect(filterWords({ ...EVERYTHING, assigneeId: 'jo' }, names)).toMatch(/assigned to person jo/);
  });
});
