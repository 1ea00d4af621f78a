import { describe, expect, it } from 'vitest';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import { FirstSync } from './first-sync.ts';
import { SyncHealth } from './sync-health.ts';

function problem(status: number, code: 'not-signed-in' | 'upgrade-needed' | 'not-yours' | null) {
  return { outcome: 'problem' as const, status, code, retryAfterMs: 0 };
}

describe('what exchanges showed', () => {
  it('tells offline, refused, signed out and well apart', () => {
    const health = new SyncHealth(new FakeEnvironment());
    expect(health.current().reach).toBe('unknown');
    health.begin('/api/sync/pull')({ outcome: 'lost' });
    expect(health.current().reach).toBe('offline');
    health.begin('/api/sync/pull')(problem(503, null));
    expect(health.current().reach).toBe('offline');
    health.begin('/api/sync/pull')(problem(403, 'not-yours'));
    expect(health.current().reach).toBe('refused');
    health.begin('/api/sync/pull')(problem(426, 'upgrade-needed'));
    expect(health.current()).toMatchObject({ reach: 'refused', upgradeNeeded: true });
    health.begin('/api/sync/pull')(problem(401, 'not-signed-in'));
    expect(health.current()).toMatchObject({ reach: 'online', signedOut: true, lastExchangeAt: null });
    health.begin('/api/sync/pull')({ outcome: 'answered', value: null });
    expect(health.current()).toMatchObject({ reach: 'online', signedOut: false, upgradeNeeded: false });
    expect(health.current().lastExchangeAt).toBe('2026-11-22T09:00:00.000Z');
  });

  it('says slow while a call takes more than five seconds, but not of a server that is away', async () => {
    const environment = new FakeEnvironment();
    const health = new SyncHealth(environment);
    const end = health.begin('/api/sync/pull');
    await environment.pass(4_999);
    expect(health.current().reach).toBe('unknown');
    await environment.pass(2);
    expect(health.current().reach).toBe('slow');
    end({ outcome: 'lost' });
    expect(health.current().reach).toBe('offline');
    health.begin('/api/sync/pull');
    await environment.pass(6_000);
    expect(health.current().reach).toBe('offline');
  });

  it('tells of the storage until it is well again, and keeps what is to be read', () => {
    const health = new SyncHealth(new FakeEnvironment());
    health.storage('Full.');
    expect(health.current().storageFault).toBe('Full.');
    health.storage(null);
    expect(health.current().storageFault).toBeNull();
    health.notice('Emptied.');
    health.storage(null);
    expect(health.current().storageFault).toBe('Emptied.');
  });
});

describe('the first sync', () => {
  const page = (
    kind: 'tickets' | 'messages' | 'events' | 'people' | 'settings' | 'articles' | 'personal',
    more: boolean,
    pass: 1 | 2 | null,
  ) => ({
    kind,
    documents: [],
    checkpoint: { ws: pass === null ? { seqs: [1] } : { seqs: [1], snapshot: { pass, after: null } } },
    more,
    total: 10,
    digests: [],
    reset: [],
  });

  it('is ready for the open tickets once their pass is over, and complete with every kind', () => {
    const sync = new FirstSync(false);
    sync.took(page('tickets', true, 1));
    sync.took(page('messages', true, 1));
    expect(sync.progress(3)).toEqual({ received: 3, total: 20, openReady: false });
    sync.took(page('tickets', true, 2));
    sync.took(page('messages', true, 2));
    expect(sync.progress(9)).toMatchObject({ openReady: true });
    const kinds = ['tickets', 'messages', 'events', 'people', 'settings', 'articles', 'personal'] as const;
    expect(kinds.map((kind) => sync.took(page(kind, false, null)))).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(sync.progress(70)).toBeNull();
    expect(new FirstSync(true).progress(0)).toBeNull();
  });
});
