import { setTimeout as wait } from 'node:timers/promises';
import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { DynamoDbRecordStore } from '../dynamodb/dynamodb-record-store.ts';
import { DynamoDbStore } from '../dynamodb/dynamodb-store.ts';
import type { LogLine } from '../http/log-line.ts';
import { metricLine, type CountedAbout, type MetricName } from '../http/metric-line.ts';
import { StoredPeople } from '../session/stored-people.ts';
import { ApiGatewayConnections } from './api-gateway-connections.ts';

const environmentSchema = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  /** The site's own origin. */
  ORIGIN: z.url(),
  /** The management address of the WebSocket API's stage. */
  SOCKET_MANAGEMENT_URL: z.url(),
});

/** What every function of the server stands on in AWS, read from its environment. Throws when a value is missing: the function must not start. */
export function lambdaDeps() {
  const environment = environmentSchema.parse(process.env);
  const table = { client: new DynamoDBClient({}), name: environment.TABLE_NAME };
  const store = new DynamoDbStore(table);
  const management = new ApiGatewayManagementApiClient({ endpoint: environment.SOCKET_MANAGEMENT_URL });
  return {
    origin: environment.ORIGIN,
    now: Date.now,
    clock: { now: Date.now, sleep: async (ms: number) => wait(ms) },
    random: Math.random,
    store,
    records: new DynamoDbRecordStore(table, Date.now),
    people: new StoredPeople(store),
    gate: new ApiGatewayConnections(management),
    log: (line: LogLine) => writeLine(line),
    count: (name: MetricName, count: number, about?: CountedAbout) =>
      writeLine(metricLine(name, count, Date.now(), about)),
  };
}

function writeLine(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
