import { describe, expect, it } from 'vitest';
import { newRequest, requestFaults } from './new-request.ts';
import { RequestBook, type BookStorage } from './request-book.ts';

/** Local storage in a map, with room for so many characters. */
function storageOf(room = 10_000): BookStorage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      if (value.length > room) throw new DOMException('No room', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name) => void kept.delete(name),
  };
}

const NOON = Date.parse('2026-06-01T12:00:00.000Z');

describe('the book of requests on a phone', () => {
  it('keeps several, the one changed last first, and gives them to the next visit', () => {
    const storage = storageOf();
    const book = new RequestBook(storage);
    const [first, second] = [newRequest(null, NOON), newRequest('rosa', NOON + 1)];
    book.keep(first);
    book.keep(second);
    book.keep({ ...first, subject: 'The door', changedAt: new Date(NOON + 2).toISOString() });
    const next = new RequestBook(storage);
    expect(next.all().map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(next.find(first.id)?.subject).toBe('The door');
    next.remove(first.id);
    expect(next.find(first.id)).toBeNull();
  });

  it('passes over what another version or another program wrote, and leaves it there', () => {
    const storage = storageOf();
    storage.setItem('roost.request.x', '{"id":');
    storage.setItem('roost.request.y', '{"of":"a newer version"}');
    storage.setItem('roost.theme', 'dark');
    expect(new RequestBook(storage).all()).toEqual([]);
    expect(storage.length).toBe(3);
  });

  it('says in words that there is no room, and still holds what it held', () => {
    const book = new RequestBook(storageOf(400));
    const request = newRequest(null, NOON);
    book.keep(request);
    expect(() => book.keep({ ...request, body: 'x'.repeat(500) })).toThrow(/no room left/);
    expect(book.find(request.id)).toEqual(request);
  });

  it('tells what a request lacks, field by field, and asks nobody for an address who is signed in', () => {
    const empty = newRequest(null, NOON);
    expect(Object.keys(requestFaults(empty))).toEqual(['subject', 'body', 'email']);
    const written = { ...empty, subject: 'The door', body: 'It stays shut.' };
    expect(requestFaults({ ...written, email: 'rosa@' })).toHaveProperty('email');
    expect(requestFaults({ ...written, email: ' rosa@home.example ' })).toEqual({});
    expect(requestFaults({ ...written, by: 'rosa' })).toEqual({});
    expect(requestFaults({ ...written, by: 'rosa', subject: 'x'.repeat(201) })).toHaveProperty('subject');
  });
});
