import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { BROKEN_INVARIANTS, FAILED_STEPS, METRICS } from '../../../sync/server/http/metric-line.ts';
import type { DataStack } from '../data/data-stack.ts';
import { ALARMED_FUNCTIONS } from '../sync/function-plans.ts';
import type { SyncStack } from '../sync/sync-stack.ts';
import type { AlarmWords } from './alarm-bell.ts';
import { watchedDevices } from './watched-devices.ts';

const FIVE_MINUTES = { period: Duration.minutes(5) };
const SUM = { ...FIVE_MINUTES, statistic: Stats.SUM };

/** The promise for a push, 95 of 100 times. */
export const PUSH_P95_MS = 500;
/** What the stream has not told of for so long keeps screens behind and mail back. */
const STREAM_AGE_MS = 60_000;

/** What is watched where the server is: each with how much of it is too much. */
export function watchedServer(scope: Construct, data: DataStack, sync: SyncStack): AlarmWords[] {
  return [
    ...watchedCalls(scope, sync),
    ...watchedFunctions(sync),
    ...watchedTable(data),
    ...watchedMail(),
    ...watchedInvariants(),
    ...watchedRound(),
    ...watchedDevices(),
  ];
}

function watchedCalls(scope: Construct, { calls, functions }: SyncStack): AlarmWords[] {
  return [
    {
      name: 'api-faults',
      metric: calls.metricServerError(SUM),
      atLeast: 5,
      means: 'Five calls within five minutes were answered 5xx. Devices keep what they have and try again.',
    },
    {
      name: 'slow-push',
      metric: pushMs(scope, functions.api.log),
      atLeast: PUSH_P95_MS,
      periods: 3,
      means: 'For a quarter of an hour one push in twenty took longer than half a second.',
    },
  ];
}

/** How long pushes take, as the API’s own log says. */
function pushMs(scope: Construct, log: SyncStack['functions']['api']['log']): IMetric {
  const filter = new MetricFilter(scope, 'PushMs', {
    logGroup: log,
    metricNamespace: 'Roost',
    metricName: 'PushMs',
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue('$.event', '=', 'call'),
      FilterPattern.stringValue('$.path', '=', '/api/sync/push'),
    ),
    metricValue: '$.ms',
  });
  return filter.metric({ ...FIVE_MINUTES, statistic: Stats.p(95) });
}

/** What is run once a minute, and may take longer than that. */
const SENDERS: ReadonlySet<string> = new Set(['mail-due', 'webhooks-due', 'notify-due']);

/** What is run once a night: one run that fails is a night without it. */
const NIGHTLY: ReadonlySet<string> = new Set(['retention-due']);

function watchedFunctions({ functions, deadLetters }: SyncStack): AlarmWords[] {
  return [
    ...ALARMED_FUNCTIONS.flatMap((name): AlarmWords[] => [
      {
        name: `${name}-errors`,
        metric: functions[name].metricErrors(SUM),
        atLeast: NIGHTLY.has(name) ? 1 : 3,
        means: NIGHTLY.has(name)
          ? `The function ${name} failed tonight. Its log says why; it takes up tomorrow what it has left.`
          : `The function ${name} failed three times within five minutes. Its log says why.`,
      },
      {
        name: `${name}-throttles`,
        metric: functions[name].metricThrottles(SUM),
        // A run that is passed over is the next one's.
        atLeast: SENDERS.has(name) ? 10 : 5,
        means: `The function ${name} was asked for more often at once than it may run.`,
      },
    ]),
    ...Object.entries(deadLetters).map(([name, queue]) => ({
      name: `${name}-dead-letters`,
      metric: queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: Stats.MAXIMUM,
      }),
      atLeast: 1,
      means: `The function ${name} has given something up. It is kept for 14 days, and nobody does it by himself.`,
    })),
    ...(['stream', 'mail-out'] as const).map((name) => ({
      name: `${name}-behind`,
      metric: functions[name].metric('IteratorAge', {
        period: Duration.minutes(1),
        statistic: Stats.MAXIMUM,
      }),
      atLeast: STREAM_AGE_MS,
      periods: 3,
      means: `The function ${name} is more than a minute behind the table.`,
    })),
  ];
}

function watchedTable({ table }: DataStack): AlarmWords[] {
  const refused = new MathExpression({
    expression: 'reads + writes',
    label: 'calls over the ceiling',
    usingMetrics: {
      reads: table.metric('ReadThrottleEvents', SUM),
      writes: table.metric('WriteThrottleEvents', SUM),
    },
    ...FIVE_MINUTES,
  });
  return [
    {
      name: 'table-throttles',
      metric: refused,
      atLeast: 10,
      means: 'The table refused calls: one partition is too busy, or the ceiling is reached.',
    },
  ];
}

function watchedInvariants(): AlarmWords[] {
  return [
    {
      name: 'invariants-broken',
      metric: new Metric({
        namespace: METRICS,
        metricName: BROKEN_INVARIANTS,
        period: Duration.hours(1),
        statistic: Stats.MAXIMUM,
      }),
      atLeast: 1,
      // One hour may have its run just before it begins and the next just after it ends.
      periods: 2,
      means:
        'The table does not hold what is promised of it, or nobody has looked for two hours: a gap in a log, a document in no entry, a digest or a copy that is wrong. The log of the function invariants names it.',
      silenceIsBad: true,
    },
  ];
}

function watchedRound(): AlarmWords[] {
  return [
    {
      name: 'round-failed',
      metric: new Metric({
        namespace: METRICS,
        metricName: FAILED_STEPS,
        period: Duration.minutes(30),
        statistic: Stats.SUM,
      }),
      atLeast: 1,
      // One round that fails is the line, or a deployment; two in a row are a fault.
      periods: 2,
      means:
        'Two rounds in a row failed, or nobody has gone one for an hour: signing in, a push, a pull, a poke, a file or a mail does not work from outside. The log of the function round names the step.',
      silenceIsBad: true,
    },
  ];
}

function watchedMail(): AlarmWords[] {
  const sent = (metricName: string) => new Metric({ namespace: 'AWS/SES', metricName, ...SUM });
  return [
    {
      name: 'mail-bounces',
      metric: sent('Bounce'),
      atLeast: 5,
      means: 'Five mails within five minutes came back for good. SES stops an account that goes on so.',
    },
    {
      name: 'mail-complaints',
      metric: sent('Complaint'),
      atLeast: 1,
      means: 'Somebody told their provider that mail of ours is spam.',
    },
  ];
}
