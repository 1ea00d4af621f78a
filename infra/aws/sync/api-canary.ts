import { Construct } from 'constructs';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  Stats,
  TreatMissingData,
  type MetricOptions,
} from 'aws-cdk-lib/aws-cloudwatch';
import { CfnApplication, CfnDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, type CfnAlias } from 'aws-cdk-lib/aws-lambda';
import type { ServerFunctions } from './server-functions.ts';

/** The name that the gate calls, whichever version stands behind it. */
export const LIVE_ALIAS = 'live';

/** A tenth of the calls for five minutes, then all of them: a call is answered by either, since both know one wire and one table. */
export const CANARY = 'CodeDeployDefault.LambdaCanary10Percent5Minutes';

const A_MINUTE: MetricOptions = { period: Duration.minutes(1), statistic: Stats.SUM };
/** Nothing that the API does takes a device so long; its own gate gives up at 30 s. */
const SLOW_MS = 3_000;

/** How the alias is moved. */
export interface ApiCanaryOptions {
  /** The environment’s name. */
  readonly environment: string;
  /** At once, and with no look at the new version first: what a restore does, while there is no traffic. */
  readonly isStraight: boolean;
}

/**
 * The API behind an alias that CodeDeploy moves: first the new version is fired at with no traffic on it, then it gets a tenth of the calls. When the
 * hook says no or one of the alarms goes off, the alias goes back, the stack's update fails with it, and CloudFormation puts every other function back
 * as well.
 */
export class ApiCanary extends Construct {
  readonly alias: Alias;
  readonly #alarms: Alarm[] = [];
  readonly #environment: string;
  readonly #group: CfnDeploymentGroup;

  constructor(scope: Construct, id: string, functions: ServerFunctions, options: ApiCanaryOptions) {
    super(scope, id);
    this.#environment = options.environment;
    const { api, 'pre-traffic': hook } = functions;
    this.alias = new Alias(this, 'Live', { aliasName: LIVE_ALIAS, version: api.currentVersion });
    const application = new CfnApplication(this, 'Application', { computePlatform: 'Lambda' });
    const role = this.#role(functions);
    this.#group = new CfnDeploymentGroup(this, 'Group', {
      applicationName: application.ref,
      serviceRoleArn: role.roleArn,
      deploymentConfigName: CANARY,
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      autoRollbackConfiguration: {
        enabled: true,
        events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
    });
    hook.addEnvironment('API_VERSION', api.currentVersion.functionArn);
    hook.allow(['lambda:InvokeFunction'], [api.currentVersion.functionArn]);
    hook.allow(
      ['codedeploy:PutLifecycleEventHookExecutionStatus'],
      [
        Stack.of(this).formatArn({
          service: 'codedeploy',
          resource: `deploymentgroup:${application.ref}`,
          resourceName: this.#group.ref,
        }),
      ],
    );
    const resource = this.alias.node.defaultChild as CfnAlias;
    this.#watchAlias();
    // What a rollback asks CodeDeploy about.
    for (const [name, value] of [
      ['CanaryApplication', application.ref],
      ['CanaryGroup', this.#group.ref],
    ] as const)
      new CfnOutput(Stack.of(this), name, { value });
    // While every function is stopped nobody can be fired at.
    if (options.isStraight) return;
    resource.cfnOptions.updatePolicy = {
      codeDeployLambdaAliasUpdate: {
        applicationName: application.ref,
        deploymentGroupName: this.#group.ref,
        beforeAllowTrafficHook: hook.functionName,
      },
    };
  }

  /** Adds what callers see: answers of 5xx, from whichever version. */
  watch(calls: HttpStage): void {
    this.#ring('faults', calls.metricServerError(A_MINUTE), 3, 'Calls are answered 5xx.');
  }

  #watchAlias(): void {
    const slow = this.alias.metricDuration({ period: Duration.minutes(1), statistic: Stats.p(95) });
    this.#ring('errors', this.alias.metricErrors(A_MINUTE), 1, 'The API ends without an answer.');
    this.#ring('slow', slow, SLOW_MS, 'One call in twenty takes longer than three seconds.');
  }

  /** An alarm that stops the canary and sends nobody a mail: whoever deploys is at the screen, and those who are not have alarms of their own. */
  #ring(name: string, metric: ReturnType<Alias['metricErrors']>, threshold: number, means: string): void {
    const alarm = new Alarm(this, name, {
      alarmName: `roost-${this.#environment}-canary-${name}`,
      alarmDescription: `${means} A deployment that runs is taken back.`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.#alarms.push(alarm);
    this.#group.alarmConfiguration = {
      enabled: true,
      alarms: this.#alarms.map(({ alarmName }) => ({ name: alarmName })),
    };
  }

  /** What CodeDeploy may do: move this alias, ask the hook, and read alarms. */
  #role({ api, 'pre-traffic': hook }: ServerFunctions): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('codedeploy.amazonaws.com') });
    const allow = (actions: string[], resources: string[]) =>
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    // An alias is named by its function and its own name: the function's ARN alone stands for neither.
    const alias = `${api.functionArn}:${LIVE_ALIAS}`;
    allow(
      ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
      [api.functionArn, alias],
    );
    allow(['lambda:InvokeFunction'], [hook.functionArn]);
    const alarms = Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm:*',
      arnFormat: undefined,
    });
    allow(['cloudwatch:DescribeAlarms'], [alarms]);
    return role;
  }
}
