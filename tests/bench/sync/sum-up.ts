import type { Metric } from '../report/bench-result.ts';
import { median } from '../report/median.ts';
import type { BuiltPages } from './build-pages.ts';
import type { Round } from './measure-device.ts';
import { SYNC_METRICS, type SyncMetric, type Target } from './sync-targets.ts';

/** All rounds of all contenders, by their names. */
export type Rounds = Readonly<Record<string, readonly Round[]>>;

/** The peer is the better of PouchDB's two browser adapters, figure by figure. */
const PEERS: Readonly<Record<string, string>> = {
  pouchdb: 'PouchDB 9, idb',
  'pouchdb-indexeddb': 'PouchDB 9, indexeddb',
};

interface Figure {
  readonly median: number;
  readonly spread: [number, number];
}

/** The metrics of a run. Roost over memory is held against the peer, which keeps its data in memory too. */
export function sumUp(rounds: Rounds, engineBytes: BuiltPages['engineBytes']): Metric[] {
  return SYNC_METRICS.map((metric) =>
    metric.metric === 'coreBytes'
      ? bytesMetric(metric, engineBytes)
      : roundMetric(metric, metric.metric, rounds),
  );
}

function roundMetric(asked: SyncMetric, metric: keyof Round, rounds: Rounds): Metric {
  const roost = figureOf(rounds['roost-memory'], metric);
  if (roost === null) throw new Error('Roost was not measured');
  const dynamodb = figureOf(rounds['roost-dynamodb'], metric);
  const floor = figureOf(rounds['floor'], metric);
  const peer = bestPeer(rounds, metric);
  const ratio = peer === null ? undefined : peer.figure.median / roost.median;
  return {
    metric,
    unit: asked.unit,
    roost: roost.median,
    roostSpread: roost.spread,
    ...(dynamodb === null ? {} : { roostOnDynamodb: dynamodb.median }),
    ...(peer === null
      ? {}
      : { peer: peer.figure.median, peerSpread: peer.figure.spread, peerName: peer.name }),
    ...(floor === null ? {} : { floor: floor.median }),
    ...(ratio === undefined ? {} : { ratio }),
    ...judge(asked.target, roost.median, ratio),
  };
}

function bytesMetric({ metric, unit, target }: SyncMetric, bytes: BuiltPages['engineBytes']): Metric {
  const [roost, peer, floor] = [bytes.roost / 1000, bytes.pouchdb / 1000, bytes.dexie / 1000];
  const ratio = peer / roost;
  return { metric, unit, roost, peer, peerName: 'PouchDB 9', floor, ratio, ...judge(target, roost, ratio) };
}

function judge(
  target: Target | null,
  roost: number,
  ratio: number | undefined,
): Pick<Metric, 'target' | 'pass'> {
  if (target === null) return { target: '', pass: true };
  if ('atMost' in target) return { target: `at most ${target.atMost}`, pass: roost <= target.atMost };
  return { target: `${target.timesPeer}x`, pass: ratio !== undefined && ratio >= target.timesPeer };
}

function bestPeer(rounds: Rounds, metric: keyof Round): { name: string; figure: Figure } | null {
  let best: { name: string; figure: Figure } | null = null;
  for (const [contender, name] of Object.entries(PEERS)) {
    const figure = figureOf(rounds[contender], metric);
    if (figure !== null && (best === null || figure.median < best.figure.median)) best = { name, figure };
  }
  return best;
}

function figureOf(rounds: readonly Round[] | undefined, metric: keyof Round): Figure | null {
  const values = (rounds ?? []).map((round) => round[metric]);
  if (values.length === 0) return null;
  return { median: median(values), spread: [Math.min(...values), Math.max(...values)] };
}
