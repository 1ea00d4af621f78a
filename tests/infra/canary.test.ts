import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CANARY } from '../../infra/aws/sync/api-canary.ts';
import { ROUND_TRIPS } from '../../sync/server/handlers/pre-traffic-handler.ts';
import { openFunctions, type Functions } from './function-rig.ts';
import { makeForTest, resourcesOf } from './synthesised.ts';

const { sync } = makeForTest();
const template = Template.fromStack(sync);

describe('the canary', () => {
  it('gives a new version a tenth of the calls, after the hook has said yes', () => {
    const [alias] = resourcesOf(sync, 'AWS::Lambda::Alias');
    const { UpdatePolicy } = z
      .looseObject({ UpdatePolicy: z.looseObject({ CodeDeployLambdaAliasUpdate: z.unknown() }) })
      .parse(alias?.[1]);
    expect(JSON.stringify(UpdatePolicy.CodeDeployLambdaAliasUpdate)).toMatch(
      /"BeforeAllowTrafficHook":\{"Ref":"PreTraffic/,
    );
    template.hasResourceProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: CANARY,
      AutoRollbackConfiguration: { Enabled: true, Events: Match.arrayWith(['DEPLOYMENT_STOP_ON_ALARM']) },
    });
  });

  it('is taken back by each of its alarms', () => {
    const alarms = resourcesOf(sync, 'AWS::CloudWatch::Alarm');
    const names = alarms.map(([, { Properties }]) => Properties['AlarmName']);
    expect(names.toSorted()).toEqual(
      ['errors', 'faults', 'slow'].map((one) => `roost-production-canary-${one}`),
    );
    const group = JSON.stringify(resourcesOf(sync, 'AWS::CodeDeploy::DeploymentGroup'));
    for (const [id] of alarms) expect(group).toContain(`{"Name":{"Ref":"${id}"}}`);
  });

  it('stands between the gate and the API, and lets the gate call nothing else', () => {
    const alias = resourcesOf(sync, 'AWS::Lambda::Alias')[0]?.[0] ?? '';
    const gate = resourcesOf(sync, 'AWS::ApiGatewayV2::Integration').map(([, one]) => JSON.stringify(one));
    expect(gate.filter((text) => text.includes(`"IntegrationUri":{"Ref":"${alias}"}`))).toHaveLength(1);
    expect(gate.filter((text) => text.includes('"Api4'))).toHaveLength(0);
  });
});

describe('the hook, as it is deployed', () => {
  let functions: Functions;
  beforeAll(async () => {
    functions = await openFunctions();
  });
  afterAll(() => functions.stop());

  const event = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };
  const verdicts = () =>
    functions.cloud.calls
      .filter(({ action }) => action === 'codedeploy:PutLifecycleEventHookExecutionStatus')
      .map(({ body }) => JSON.parse(body) as unknown);
  const trips = (path: string) => functions.cloud.calls.filter(({ body }) => body.includes(path)).length;

  it('fires 200 round trips at the new version, and lets it have traffic', async () => {
    // The API itself, over the table, takes its time here: it is what the long form fires at.
    const isLong = process.env['ROOST_LONG'] !== undefined;
    functions.cloud.runs(
      isLong ? inTurn((_name, call) => functions.invoke('api', call)) : new SoundApi().answer,
    );
    await functions.invoke('pre-traffic', event);
    expect(verdicts()).toEqual([
      { deploymentId: 'd-1', lifecycleEventHookExecutionId: 'hook-1', status: 'Succeeded' },
    ]);
    expect(trips('"rawPath":"/api/sync/push"')).toBe(ROUND_TRIPS);
    expect(functions.cloud.refused).toEqual([]);
  });

  it('gives none to a version that fails one call in ten, or does not start', async () => {
    let calls = 0;
    functions.cloud.runs(
      inTurn(async (_name, call) =>
        (calls += 1) % 10 === 0 ? { statusCode: 500, body: '{}' } : functions.invoke('api', call),
      ),
    );
    await functions.invoke('pre-traffic', event);
    functions.cloud.runs(async () => Promise.reject(new Error('It does not start.')));
    await functions.invoke('pre-traffic', event);
    expect(verdicts().slice(1)).toEqual([
      expect.objectContaining({ status: 'Failed' }),
      expect.objectContaining({ status: 'Failed' }),
    ]);
  });

  it('leaves nobody who could sign in as the one it fired as', async () => {
    expect(await functions.records.list('person-sessions', 'deployment-check')).toEqual([]);
    const key = { scope: 'ws', kind: 'people', id: 'deployment-check' } as const;
    const [person] = await functions.store.readDocuments([key]);
    expect(person?.body).toMatchObject({ disabled: true, role: 'requester' });
  });
});

const callSchema = z.looseObject({ rawPath: z.string(), body: z.string() });
const pushSchema = z.object({
  rows: z.array(z.object({ doc: z.looseObject({ id: z.string(), rev: z.string() }) })),
});

/** An API that does as it should, as far as round trips can tell. */
class SoundApi {
  readonly #held = new Map<string, object>();

  answer = async (_version: string, event: unknown) => {
    const { rawPath, body } = callSchema.parse(event);
    if (rawPath === '/api/session/device') return { statusCode: 204, body: '' };
    if (rawPath === '/api/sync/pull') return json({ epoch: 'e', scopes: [], pulls: [this.#pulled()] });
    const { rows } = pushSchema.parse(JSON.parse(body));
    for (const { doc } of rows) this.#held.set(doc.id, doc);
    return json({ epoch: 'e', answers: rows.map(() => ({ status: 'accepted' })) });
  };

  #pulled() {
    const documents = [...this.#held.values()];
    return { kind: 'personal', documents, checkpoint: {}, more: false, total: 0, digests: [], reset: [] };
  }
}

function json(body: unknown) {
  return { statusCode: 200, body: JSON.stringify(body) };
}

/** A process takes one event after the other. */
function inTurn(run: (name: string, event: unknown) => Promise<unknown>) {
  let last: Promise<unknown> = Promise.resolve();
  return async (name: string, event: unknown) => {
    const next = last.then(async () => run(name, event));
    last = next.catch(() => undefined);
    return next;
  };
}
