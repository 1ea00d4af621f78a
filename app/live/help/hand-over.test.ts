import { beforeEach, describe, expect, it } from 'vitest';
import { FileBoard } from '../../../sync/client/files/file-board.ts';
import { MemoryShelf } from '../../../sync/client/files/memory-shelf.ts';
import type { WrittenFile, WrittenRequest } from '../../../sync/client/requester-words.ts';
import type { HelpQueue } from '../../../sync/protocol/help.ts';
import { handOver, isOwn } from './hand-over.ts';
import { newRequest } from './new-request.ts';
import { RequestBook, type KeptRequest } from './request-book.ts';

const ROSA = { id: 'rosa', email: 'Rosa@home.example' };
const NOON = Date.parse('2026-06-01T12:00:00.000Z');
const SENT = { subject: ' The door ', body: 'It stays shut.', sentAt: '2026-06-01T12:05:00.000Z' };

function emptyBook(): RequestBook {
  const kept = new Map<string, string>();
  return new RequestBook({
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  });
}

describe('handing over what was written before', () => {
  let book: RequestBook;
  let files: FileBoard;
  let asked: { request: WrittenRequest; files: readonly WrittenFile[] }[];
  let fault: Error | null;

  beforeEach(async () => {
    let made = 0;
    book = emptyBook();
    files = new FileBoard(new MemoryShelf(), {
      personId: 'nobody',
      environment: { now: () => NOON, ulid: () => `file-${String((made += 1))}` },
      isRemoved: () => false,
      isThere: () => false,
      storageFaulted: () => undefined,
    });
    await files.open();
    asked = [];
    fault = null;
  });

  const run = async (queues: readonly HelpQueue[]) => {
    const commands = {
      ask: async (request: WrittenRequest, given: readonly WrittenFile[]) => {
        if (fault !== null) throw fault;
        asked.push({ request, files: given });
      },
    };
    return handOver({ book, person: ROSA, commands, files, queues: async () => queues });
  };
  const IT: readonly HelpQueue[] = [{ id: 'it', name: 'IT', fields: [] }];
  const keep = (fields: Partial<KeptRequest>) => {
    const request = { ...newRequest(null, NOON), ...fields };
    book.keep(request);
    return request;
  };

  it('takes the request with its files and its own ids, and empties the book', async () => {
    const request = keep({ ...SENT, email: 'rosa@HOME.example' });
    await files.add(request.id, 'ticket', { name: 'door.txt', type: 'text/plain', bytes: Uint8Array.of(1) });
    expect(await run(IT)).toBe(1);
    const { id, messageId, reference } = request;
    expect(asked[0]?.request).toEqual({
      ...{ id, messageId, reference, queueId: 'it', subject: 'The door', body: 'It stays shut.' },
      ...{ createdAt: SENT.sentAt, fields: {} },
    });
    expect(asked[0]?.files.map(({ row, bytes }) => [row.name, [...bytes]])).toEqual([['door.txt', [1]]]);
    expect(book.all()).toEqual([]);
    expect(await files.shelf.all()).toEqual([]);
  });

  it('takes what was typed into the fields of its queue along', async () => {
    const id = 'publicFieldseats000';
    const seats = { id, label: 'Seats', type: 'number' as const, isRequired: true, choices: [] };
    keep({ ...SENT, by: 'rosa', queueId: 'it', fields: { [id]: '12' } });
    expect(await run([{ id: 'it', name: 'IT', fields: [seats] }])).toBe(1);
    expect(asked[0]?.request.fields).toEqual({ [id]: 12 });
  });

  it('leaves drafts, and what somebody else wrote, where they are', async () => {
    keep({ ...SENT, sentAt: null, by: 'rosa' });
    keep({ ...SENT, email: 'sam@home.example' });
    keep({ ...SENT, by: 'sam' });
    expect(await run(IT)).toBe(0);
    expect(book.all()).toHaveLength(3);
    expect(isOwn({ ...newRequest('rosa', NOON), ...SENT }, ROSA)).toBe(true);
    expect(isOwn({ ...newRequest(null, NOON), email: '' }, { id: 'x', email: null })).toBe(false);
  });

  it('waits while no queue is known, and keeps everything when the device could not take it over', async () => {
    const request = keep({ ...SENT, by: 'rosa' });
    expect(await run([])).toBe(0);
    fault = new Error('No room');
    await expect(run(IT)).rejects.toThrow('No room');
    expect(book.find(request.id)).not.toBeNull();
  });
});
