import { join } from 'node:path';
import type { Construct } from 'constructs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { FunctionPlan } from './function-plans.ts';

/** What makes a function besides its plan. */
export interface ServerFunctionOptions {
  readonly name: string;
  readonly plan: FunctionPlan;
  /** The folder of the build, which holds `handlers/<name>/main.mjs`: what was tested is what runs. */
  readonly build: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** A function of the server with a role and a log of its own. Its role may write that log and nothing else, until it is given more. */
export class ServerFunction extends LambdaFunction {
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, { name, plan, build, variables }: ServerFunctionOptions) {
    const log = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      description: `Roost: sync/server/handlers/${name}.ts`,
      code: Code.fromAsset(join(build, 'handlers', name), { exclude: ['*.map'] }),
      handler: 'main.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: plan.memoryMb,
      timeout: Duration.seconds(plan.timeoutS),
      reservedConcurrentExecutions: plan.atOnce,
      environment: variables,
      logGroup: log,
      // The lines are JSON already.
      loggingFormat: LoggingFormat.TEXT,
      role,
    });
    this.log = log;
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [log.logGroupArn]);
  }

  /** Adds a right to the function's role. */
  allow(actions: string[], resources: string[], conditions: Record<string, unknown> = {}): void {
    this.addToRolePolicy(new PolicyStatement({ actions, resources, conditions }));
  }
}
