import { randomBytes } from 'node:crypto';
import { localClient, LOCAL_TABLE, openTable } from '../../infra/local/dynamodb-storage.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../infra/local/dynamodb-local-call.ts';
import { startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts';
import { TableStream } from '../../infra/local/table-stream.ts';
import { localDeps } from '../../infra/local/local-deps.ts';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { openSession } from '../../sync/server/session/open-session.ts';
import { rigPerson } from '../support/api-rig.ts';
import { startCloud } from './cloud-stand-in.ts';
import { grantedBy } from './granted.ts';
import { startLambda, type LambdaProcess } from './lambda-process.ts';
import { makeForTest } from './synthesised.ts';

export const DESK = 'desk@roost.example';
const REV = rigPerson('x').rev;

/** What the names that a template leaves open stand for here. */
function valuesOf(url: string, name: string): Readonly<Record<string, string>> {
  return {
    TABLE_NAME: LOCAL_TABLE,
    SOCKET_MANAGEMENT_URL: `${url}/${name}/socket`,
    FILES_BUCKET: 'files',
    MAIL_BUCKET: 'raw-mail',
    MAIL_SECRET: 'a secret of the tests that is long enough',
    NOTIFY_SECRET: 'another secret of the tests that is long enough',
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'client',
    OIDC_CLIENT_SECRET: 'secret',
    API_VERSION: 'api:2',
  };
}

/** The environment of a function: the names that its stack gives it and no other, and what Lambda itself adds. */
export function environmentOf(url: string, name: string, variables: Readonly<Record<string, unknown>>) {
  const values = valuesOf(url, name);
  const given = Object.entries(variables).map(([key, value]) => {
    const stands = values[key] ?? (typeof value === 'string' ? value : undefined);
    if (stands === undefined) throw new Error(`Nobody says what ${key} stands for.`);
    return [key, stands] as const;
  });
  return {
    ...Object.fromEntries(given),
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: `${url}/${name}/table`,
    AWS_ENDPOINT_URL_S3: `${url}/${name}/files`,
    AWS_ENDPOINT_URL_SESV2: `${url}/${name}/mail`,
    AWS_ENDPOINT_URL_LAMBDA: `${url}/${name}/lambda`,
    AWS_ENDPOINT_URL_CODEDEPLOY: `${url}/${name}/codedeploy`,
  };
}

/** The built functions over DynamoDB Local, each with its own variables and rights, as the stack gives them. `instead`: other values of some, by function. */
export async function openFunctions(
  instead: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
) {
  const granted = grantedBy(makeForTest().sync);
  const engine = await startDynamoDbLocal();
  const client = localClient(engine.endpoint);
  const { store, records } = await openTable(client, Date.now);
  const cloud = await startCloud(
    engine.endpoint,
    (name, action) => granted.get(name)?.actions.has(action) === true,
  );
  const running = new Map<string, LambdaProcess>();
  const start = async (name: string) => {
    const variables = { ...granted.get(name)?.variables, ...instead[name] };
    const made = await startLambda(name, environmentOf(cloud.url, name, variables));
    running.set(name, made);
    return made;
  };
  const deps = localDeps({ store, now: Date.now });
  await putPeople(deps, [
    rigPerson('ana', { role: 'admin' }),
    rigPerson('rosa', { role: 'requester', name: 'Rosa Diaz' }),
  ]);
  await putSettings(deps, [
    { id: 'workspace', rev: REV, type: 'workspace', name: 'The firm', closeAfterDays: 14 },
    {
      id: 'facilities',
      rev: REV,
      type: 'queue',
      position: 1,
      name: 'Desk',
      address: DESK,
      signature: 'The desk',
    },
  ]);
  return {
    cloud,
    store,
    records,
    invoke: async (name: string, event: unknown) => (running.get(name) ?? (await start(name))).invoke(event),
    /** What a function has written into its log. */
    written: (name: string) => running.get(name)?.written() ?? '',
    session: async (personId: string) => openSession({ records, now: Date.now, randomBytes }, personId),
    /** What the table's stream has told since it was made, in the form in which Lambda gets it. */
    told: async () => readStream(new TableStream(engine.endpoint, LOCAL_TABLE)),
    stop: async () => {
      for (const one of running.values()) await one.stop();
      await cloud.stop();
      client.destroy();
      await engine.stop();
    },
  };
}

export type Functions = Awaited<ReturnType<typeof openFunctions>>;

async function readStream(stream: TableStream): Promise<object[]> {
  const records: object[] = [];
  for (const shard of await stream.shards())
    for (let from: string | null = await stream.iterator(shard, 'oldest'); from !== null;) {
      const page = await stream.read(from);
      records.push(...page.records);
      from = page.records.length === 0 ? null : page.next;
    }
  return records;
}
