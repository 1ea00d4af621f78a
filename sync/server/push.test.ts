import { describe, expect, it } from 'vitest';
import { MemoryStore } from './memory/memory-store.ts';
import { pull } from './pull.ts';
import { NotThisDevice, push } from './push.ts';
import type { ServerDeps, SyncSession } from './server-deps.ts';
import { StoreRefusal } from './sync-store.ts';

const DEVICE = 'DEVICEANA00001';
const ANA: SyncSession = { actor: { personId: 'ana', role: 'agent', memberOf: [] }, device: DEVICE };
let made = 0;
const rev = (device = DEVICE) => `${device}-${String((made += 1)).padStart(26, '0')}`;

function desk(): ServerDeps & { store: MemoryStore } {
  let now = Date.UTC(2026, 5, 1);
  return {
    store: new MemoryStore('EPOCH1'),
    clock: {
      now: () => (now += 1),
      sleep: async (ms) => {
        now += ms;
      },
    },
    random: () => 0.5,
  };
}

function ticket(id: string, fields: Record<string, unknown> = {}) {
  return {
    id,
    rev: rev(),
    reference: '7K3F9QMX',
    subject: 'The badge is refused at the side door',
    status: 'open',
    priority: 'normal',
    queueId: 'facilities',
    assigneeId: null,
    requesterId: 'rosa',
    tags: [],
    followers: [],
    snoozeUntil: null,
    channel: 'phone',
    createdAt: '2026-06-01T08:00:00.000Z',
    createdBy: 'ana',
    updatedAt: '2026-06-01T08:00:00.000Z',
    updatedBy: 'ana',
    conflicts: [],
    acceptedAt: null,
    statusSince: null,
    requesterTurn: null,
    hist: [],
    ...fields,
  };
}

describe('push and pull', () => {
  it('commits a ticket with its first message and gives them to another device', async () => {
    const deps = desk();
    const message = {
      id: `t1--${'M'.repeat(26)}`,
      rev: rev(),
      ticketId: 't1',
      requesterId: 'rosa',
      queueId: 'facilities',
      type: 'request',
      authorId: 'ana',
      body: 'Rosa called: the reader blinks red.',
      attachments: [],
      seen: null,
      createdAt: '2026-06-01T08:00:00.000Z',
      acceptedAt: null,
    };
    const answered = await push(deps, ANA, {
      device: DEVICE,
      rows: [
        { kind: 'messages', assumed: null, doc: message },
        { kind: 'tickets', assumed: null, doc: ticket('t1') },
      ],
    });
    expect(answered.answers).toEqual([{ status: 'accepted' }, { status: 'accepted' }]);
    const kinds = ['tickets', 'messages', 'events'] as const;
    let checkpoints: Record<string, unknown> = {};
    const seen: string[] = [];
    for (let more = true; more;) {
      const page = await pull(deps, ANA, {
        pulls: kinds.map((kind) => ({ kind, checkpoint: checkpoints[kind] ?? null, limit: 100 })),
      });
      seen.push(...page.pulls.flatMap(({ documents }) => documents.map(({ id }) => id)));
      checkpoints = Object.fromEntries(page.pulls.map(({ kind, checkpoint }) => [kind, checkpoint]));
      more = page.pulls.some((one) => one.more);
    }
    expect(new Set(seen).size).toBe(3);
  });
});

describe('a row that cannot be kept', () => {
  it('is refused by itself when the table never takes it, and the others are committed', async () => {
    const store = new MemoryStore('EPOCH1', {
      judge: ({ documents }) => {
        if (documents.some(({ document }) => document.id === 'poison')) throw new StoreRefusal('Too large');
        return 'proceed';
      },
    });
    const rows = ['a', 'poison', 'b'].map((id) => ({ kind: 'tickets', assumed: null, doc: ticket(id) }));
    const { answers } = await push({ ...desk(), store }, ANA, { device: DEVICE, rows });
    expect(answers.map(({ status }) => status)).toEqual(['accepted', 'refused', 'accepted']);
  });

  it('is answered retry when a fault of ours keeps it from being judged, and the others are committed', async () => {
    const deps = desk();
    await push(deps, ANA, {
      device: DEVICE,
      rows: [{ kind: 'tickets', assumed: null, doc: ticket('broken') }],
    });
    const contents = await deps.store.exportAll();
    const documents = contents.documents.map((item) =>
      item.id === 'broken' && item.body !== null
        ? { ...item, body: { ...item.body, status: 'nonsense' } }
        : item,
    );
    await deps.store.importAll({ ...contents, documents });
    const faults: unknown[] = [];
    const rows = ['a', 'broken', 'b'].map((id) => ({ kind: 'tickets', assumed: null, doc: ticket(id) }));
    const { answers } = await push({ ...deps, onFault: (fault) => faults.push(fault) }, ANA, {
      device: DEVICE,
      rows,
    });
    expect(answers.map(({ status }) => status)).toEqual(['accepted', 'retry', 'accepted']);
    expect(faults.length).toBeGreaterThan(0);
  });

  it('is answered retry once the time is up, with nothing of it stored', async () => {
    const deps = { ...desk(), pushBudgetMs: 2_000 };
    const store = new MemoryStore('EPOCH1', { judge: () => 'contended' });
    const rows = [{ kind: 'tickets', assumed: null, doc: ticket('t1') }];
    const { answers } = await push({ ...deps, store }, ANA, { device: DEVICE, rows });
    expect(answers).toEqual([{ status: 'retry' }]);
    expect((await store.exportAll()).documents).toEqual([]);
  });
});

it('does not let a device say that a rule brought a ticket into its queue', async () => {
  const deps = desk();
  const doc = ticket('t1', { routedBy: 'Subject has “badge”' });
  await push(deps, ANA, { device: DEVICE, rows: [{ kind: 'tickets', assumed: null, doc }] });
  const page = await pull(deps, ANA, { pulls: [{ kind: 'tickets', checkpoint: null, limit: 10 }] });
  const [stored] = page.pulls.flatMap(({ documents }) => documents);
  expect(stored).toMatchObject({ id: 't1', channel: 'phone' });
  expect(stored).not.toHaveProperty('routedBy');
});

it('takes no push in the name of another device', async () => {
  await expect(push(desk(), { ...ANA, device: null }, { device: DEVICE, rows: [] })).rejects.toThrow(
    NotThisDevice,
  );
  await expect(push(desk(), ANA, { device: 'DEVICEBO000001', rows: [] })).rejects.toThrow(NotThisDevice);
});
