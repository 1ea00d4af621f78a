import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { WORKSPACE_SCOPE } from '../../../sync/domain/scope.ts';
import { locatorKey, logPartition } from '../../../sync/server/keys.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { ServerFunction } from './server-function.ts';

/** A batch that keeps failing is halved until the one record is found that does it, which goes to the dead letters. */
const TRIES = 8;

/** The stream itself keeps a day. */
const OLDEST = Duration.hours(12);

/** How one function follows the table's stream. */
export interface Following {
  readonly batchSize: number;
  readonly deadLetters: DeadLetters;
  readonly filters: readonly Record<string, unknown>[];
}

/** Has a function told of what is written to the table, as far as the filters let it through. */
export function followStream(
  made: ServerFunction,
  table: ITable,
  { batchSize, deadLetters, filters }: Following,
): EventSourceMapping {
  const arn = table.tableStreamArn;
  if (arn === undefined) throw new Error('The table has no stream.');
  made.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [arn]);
  // Lambda looks the stream up among the table's, each of which has its time for a name.
  made.allow(['dynamodb:ListStreams'], [`${table.tableArn}/stream/*`]);
  return new EventSourceMapping(made, 'Stream', {
    target: made,
    eventSourceArn: arn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize,
    bisectBatchOnError: true,
    retryAttempts: TRIES,
    maxRecordAge: OLDEST,
    onFailure: new SqsDlq(deadLetters),
    filters: filters.map((filter) => FilterCriteria.filter(filter)),
  });
}

/** A partition whose name begins so, of whichever scope, kind and lane. */
const partition = (prefix: string) => ({ Keys: { pk: { S: [{ prefix }] } } });

/** The first letters of every log's partition, for all scopes that begin so. */
function logsOf(scope: string): string {
  return logPartition({ scope, kind: 'tickets', lane: 0 }).split('#tickets#')[0] ?? '';
}

const written = ['INSERT'];

/** What makes pokes: every log entry; and what says that a thread has still to follow its ticket. */
export const POKED = [
  { eventName: written, dynamodb: partition(logsOf('')) },
  { dynamodb: partition(locatorKey('')) },
];

/** What may make mail: entries of the logs that are the desk's, in the workspace and in restricted queues. */
export const MAILED = [
  { eventName: written, dynamodb: partition(`${logsOf(WORKSPACE_SCOPE)}#`) },
  { eventName: written, dynamodb: partition(logsOf('q:')) },
];
