import { z } from 'zod';
import type { AwsCall } from './aws-cli.ts';
import type { CloudPort, Drift } from './cloud-port.ts';

/** Lambda's quota of functions that run at once. */
const AT_ONCE_QUOTA = 'L-B99A9384';
const DRIFT_TRIES = 60;
const DRIFT_PAUSE_MS = 5_000;

const accountSchema = z.looseObject({ Account: z.string() });
const quotaSchema = z.looseObject({ Quota: z.looseObject({ Value: z.number() }) });
const mailSchema = z.looseObject({ ProductionAccessEnabled: z.boolean(), SendingEnabled: z.boolean() });
const stacksSchema = z.looseObject({
  Stacks: z
    .array(
      z.looseObject({
        StackStatus: z.string(),
        Outputs: z.array(z.looseObject({ OutputKey: z.string(), OutputValue: z.string() })).default([]),
      }),
    )
    .min(1),
});
const templateSchema = z.looseObject({ TemplateBody: z.unknown() });
const detectionSchema = z.looseObject({ StackDriftDetectionId: z.string() });
const driftSchema = z.looseObject({ DetectionStatus: z.string(), StackDriftStatus: z.string().optional() });
const backupsSchema = z.looseObject({
  ContinuousBackupsDescription: z.looseObject({
    PointInTimeRecoveryDescription: z
      .looseObject({ LatestRestorableDateTime: z.string().optional() })
      .optional(),
  }),
});
const rulesSchema = z.looseObject({ Metadata: z.looseObject({ Name: z.string() }).optional() });
const deploymentsSchema = z.looseObject({ deployments: z.array(z.string()) });

const at = (region: string): string[] => ['--region', region];

/** AWS by its CLI. `sleep` waits between two looks at what takes AWS a while. */
export function cliCloud(aws: AwsCall, sleep: (ms: number) => Promise<void>): CloudPort {
  return {
    account: async () => accountSchema.parse(await aws(['sts', 'get-caller-identity'])).Account,
    functionsAtOnce: async (region) =>
      quotaSchema.parse(
        await aws([
          'service-quotas',
          'get-service-quota',
          '--service-code',
          'lambda',
          '--quota-code',
          AT_ONCE_QUOTA,
          ...at(region),
        ]),
      ).Quota.Value,
    mailStatus: async (region) => {
      const account = mailSchema.parse(await aws(['sesv2', 'get-account', ...at(region)]));
      return { isInProduction: account.ProductionAccessEnabled, maySend: account.SendingEnabled };
    },
    ...stacksOf(aws, sleep),
    activeRules: async (region) =>
      rulesSchema.parse(await aws(['ses', 'describe-active-receipt-rule-set', ...at(region)])).Metadata
        ?.Name ?? null,
    activateRules: async (name, region) => {
      await aws(['ses', 'set-active-receipt-rule-set', '--rule-set-name', name, ...at(region)]);
    },
    inviteStaff: async (pool, email, region) => invite(aws, pool, email, at(region)),
    ...canariesOf(aws),
  };
}

/** What is asked of stacks and of the table. */
function stacksOf(
  aws: AwsCall,
  sleep: (ms: number) => Promise<void>,
): Pick<CloudPort, 'stack' | 'drift' | 'restorableUntil'> {
  return {
    stack: async (name, region) => {
      const named = ['--stack-name', name, ...at(region)];
      const described = await aws(['cloudformation', 'describe-stacks', ...named]);
      if (described === null) return null;
      const [stack] = stacksSchema.parse(described).Stacks;
      const { TemplateBody } = templateSchema.parse(await aws(['cloudformation', 'get-template', ...named]));
      return {
        status: stack?.StackStatus ?? '',
        outputs: Object.fromEntries((stack?.Outputs ?? []).map((one) => [one.OutputKey, one.OutputValue])),
        template: TemplateBody,
      };
    },
    drift: async (name, region) => detectDrift(aws, sleep, name, at(region)),
    restorableUntil: async (table, region) => {
      const answer = await aws([
        'dynamodb',
        'describe-continuous-backups',
        '--table-name',
        table,
        ...at(region),
      ]);
      if (answer === null) return null;
      const { PointInTimeRecoveryDescription: recovery } =
        backupsSchema.parse(answer).ContinuousBackupsDescription;
      const until = recovery?.LatestRestorableDateTime;
      return until === undefined ? null : Date.parse(until);
    },
  };
}

/** What is asked of CodeDeploy. */
function canariesOf(aws: AwsCall): Pick<CloudPort, 'runningCanaries' | 'stopCanary'> {
  return {
    runningCanaries: async (application, group, region) =>
      deploymentsSchema.parse(
        await aws([
          'deploy',
          'list-deployments',
          '--application-name',
          application,
          '--deployment-group-name',
          group,
          '--include-only-statuses',
          'Created',
          'Queued',
          'InProgress',
          'Ready',
          ...at(region),
        ]),
      ).deployments,
    stopCanary: async (id, region) => {
      await aws([
        'deploy',
        'stop-deployment',
        '--deployment-id',
        id,
        '--auto-rollback-enabled',
        ...at(region),
      ]);
    },
  };
}

async function detectDrift(
  aws: AwsCall,
  sleep: (ms: number) => Promise<void>,
  name: string,
  where: readonly string[],
): Promise<Drift> {
  const begun = detectionSchema.parse(
    await aws(['cloudformation', 'detect-stack-drift', '--stack-name', name, ...where]),
  );
  const asked = ['cloudformation', 'describe-stack-drift-detection-status', '--stack-drift-detection-id'];
  for (let tries = 0; tries < DRIFT_TRIES; tries += 1) {
    const found = driftSchema.parse(await aws([...asked, begun.StackDriftDetectionId, ...where]));
    if (found.DetectionStatus !== 'DETECTION_IN_PROGRESS')
      return found.StackDriftStatus === 'DRIFTED'
        ? 'drifted'
        : found.StackDriftStatus === 'IN_SYNC'
          ? 'in-sync'
          : 'unknown';
    await sleep(DRIFT_PAUSE_MS);
  }
  return 'unknown';
}

async function invite(aws: AwsCall, pool: string, email: string, where: readonly string[]): Promise<void> {
  const who = ['--user-pool-id', pool, '--username', email, ...where];
  const known = await aws([
    'cognito-idp',
    'list-users',
    '--user-pool-id',
    pool,
    '--filter',
    `email = "${email}"`,
    ...where,
  ]);
  if (z.looseObject({ Users: z.array(z.unknown()) }).parse(known).Users.length > 0) return;
  const attributes = [`Name=email,Value=${email}`, 'Name=email_verified,Value=true'];
  await aws([
    'cognito-idp',
    'admin-create-user',
    ...who,
    '--user-attributes',
    ...attributes,
    '--desired-delivery-mediums',
    'EMAIL',
  ]);
}
