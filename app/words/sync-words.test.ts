import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '../../sync/client/sync-status.ts';
import {
  chipExplanation,
  chipWords,
  coverageWords,
  firstSyncWords,
  lastExchangeWords,
} from './sync-words.ts';

const well: SyncStatus = {
  reach: 'online',
  signedOut: false,
  unsent: 0,
  unsentDrafts: 0,
  attention: 0,
  unreadable: 0,
  lastExchangeAt: new Date(2026, 2, 12, 9, 42).toISOString(),
  firstSync: null,
  reading: false,
  storageFault: null,
  upgradeNeeded: false,
};
const now = new Date(2026, 2, 12, 10, 0).getTime();

describe('the header chip', () => {
  it.each<[string, Partial<SyncStatus>, string]>([
    ['all is well', {}, 'All changes saved'],
    ['work is on its way', { unsent: 3 }, 'Saving 3'],
    ['the network is away', { reach: 'offline', unsent: 3 }, 'Offline. 3 saved on this device'],
    ['the network is away and nothing waits', { reach: 'offline' }, 'Offline'],
    ['the session ended', { signedOut: true, unsent: 3, reach: 'refused' }, 'Sign in to send 3'],
    ['a row was refused', { attention: 1 }, 'Needs attention (1)'],
    ['the network is slow', { reach: 'slow', unsent: 2 }, 'Slow network. Saving 2'],
    ['the server refuses', { reach: 'refused', unsent: 2 }, 'Refused. 2 saved on this device'],
  ])('says so when %s', (_when, change, words) => {
    expect(chipWords({ ...well, ...change }).text).toBe(words);
  });

  it('never says saved while something is unsent', () => {
    for (const reach of ['unknown', 'online', 'slow', 'offline', 'refused'] as const)
      expect(chipWords({ ...well, reach, unsent: 1 }).text).not.toBe('All changes saved');
  });

  it('promises that signed-out work is safe', () => {
    expect(chipExplanation({ ...well, signedOut: true, unsent: 3 })).toBe(
      "Sign in to send 3. They're safe here.",
    );
  });
});

describe('coverage', () => {
  const coverage = { open: 214, closedSince: new Date(2026, 2, 1).toISOString() };

  it('says what is here and when it was last true', () => {
    expect(coverageWords(coverage, well)).toBe('All 214 open tickets, closed since Mar 2026. In sync 09:42.');
  });

  it('does not claim to be in sync when the network is away', () => {
    const away = { ...well, reach: 'offline' as const };
    expect(coverageWords(coverage, away)).toBe('All 214 open tickets, closed since Mar 2026.');
    expect(lastExchangeWords(away, now)).toBe('Last exchange with the server: 09:42.');
  });

  it('does not claim all open tickets before they are here', () => {
    const firstSync = { received: 120, total: 5214, openReady: false };
    expect(coverageWords(coverage, { ...well, firstSync })).not.toContain('All');
    expect(firstSyncWords(firstSync)).toBe('Receiving open tickets first: 120 of 5,214.');
    expect(firstSyncWords({ ...firstSync, openReady: true })).toBe(
      'Open tickets are ready. Receiving older ones: 120 of 5,214.',
    );
  });
});
