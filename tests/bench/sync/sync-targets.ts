import type { RoundMetric } from './measure-device.ts';

/** What a figure has to reach: so many times the peer's, or at most so much. */
export type Target = { readonly timesPeer: number } | { readonly atMost: number };

export interface SyncMetric {
  readonly metric: RoundMetric | 'coreBytes';
  readonly unit: string;
  readonly target: Target | null;
}

/**
 * The figures of the sync bench. The ratios are those of the design; `disk` and `coreBytes` have budgets of their own, since RxDB keeps every
 * document twice (as it is, and as the server is known to hold it) and brings more code than PouchDB does.
 */
export const SYNC_METRICS: readonly SyncMetric[] = [
  { metric: 'firstSync', unit: 'ms', target: { timesPeer: 2 } },
  { metric: 'firstUsableList', unit: 'ms', target: { timesPeer: 10 } },
  { metric: 'queuedEdits500', unit: 'ms', target: { timesPeer: 8 } },
  { metric: 'drain500', unit: 'ms', target: null },
  { metric: 'editToAck', unit: 'ms', target: { timesPeer: 5 } },
  { metric: 'deviceToDevice', unit: 'ms', target: { timesPeer: 3 } },
  { metric: 'requests500', unit: 'requests', target: { atMost: 25 } },
  { metric: 'disk', unit: 'MB', target: { atMost: 25 } },
  { metric: 'coreBytes', unit: 'KB', target: { atMost: 130 } },
];
