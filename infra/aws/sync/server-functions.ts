import type { Construct } from 'constructs';
import { Stack } from 'aws-cdk-lib';
import type { WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { unreachable } from '../../../sync/domain/unreachable.ts';
import type { DataStack } from '../data/data-stack.ts';
import type { IdentityStack } from '../identity/identity-stack.ts';
import { STAFF_PROVIDER } from '../identity/identity-stack.ts';
import type { MailStack } from '../mail/mail-stack.ts';
import {
  FUNCTION_NAMES,
  FUNCTION_PLANS,
  type FilesUse,
  type FunctionName,
  type FunctionPlan,
} from './function-plans.ts';
import { ServerFunction } from './server-function.ts';

/** The other stacks that functions reach into. */
export interface Surroundings {
  readonly data: DataStack;
  readonly mail: MailStack;
  readonly identity: IdentityStack;
  readonly socket: WebSocketStage;
  readonly build: string;
}

export type ServerFunctions = Readonly<Record<FunctionName, ServerFunction>>;

/** Makes every function of the server, each with what its plan names and no more. */
export function makeServerFunctions(scope: Construct, around: Surroundings): ServerFunctions {
  const make = (name: FunctionName): ServerFunction => {
    const plan: FunctionPlan = FUNCTION_PLANS[name];
    const id = name.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
    const variables = variablesOf(plan, around);
    const made = new ServerFunction(scope, id, { name, plan, build: around.build, variables });
    allowPlanned(made, plan, around);
    return made;
  };
  const made = FUNCTION_NAMES.map((name) => [name, make(name)] as const);
  return Object.fromEntries(made) as Record<FunctionName, ServerFunction>;
}

function variablesOf(plan: FunctionPlan, { data, identity, socket }: Surroundings): Record<string, string> {
  const { domain } = data.desk;
  const knowsMail = plan.sendsMail === true || plan.knowsMailSecret === true;
  return {
    TABLE_NAME: data.table.tableName,
    ORIGIN: `https://${domain}`,
    SOCKET_MANAGEMENT_URL: socket.callbackUrl,
    ...(plan.files === undefined ? {} : { FILES_BUCKET: data.files.bucketName }),
    ...(plan.readsRawMail === true || plan.removesRawMail === true
      ? { MAIL_BUCKET: data.rawMail.bucketName }
      : {}),
    // CloudFormation puts the secret's value in when it deploys: the template, and whoever reads it, see its name alone.
    ...(knowsMail ? { MAIL_SECRET: data.mailSecret.secretValue.unsafeUnwrap() } : {}),
    ...(plan.knowsNotifySecret === true
      ? { NOTIFY_SECRET: data.notifySecret.secretValue.unsafeUnwrap() }
      : {}),
    ...(plan.signsIn === true
      ? {
          SOCKET_URL: `wss://${domain}/socket`,
          OIDC_ISSUER: identity.issuer,
          OIDC_CLIENT_ID: identity.clientId,
          OIDC_CLIENT_SECRET: identity.clientSecret.secretValue.unsafeUnwrap(),
          STAFF_PROVIDER,
        }
      : {}),
  };
}

function allowPlanned(made: ServerFunction, plan: FunctionPlan, { data, mail, socket }: Surroundings): void {
  made.allow(
    plan.table.map((action) => `dynamodb:${action}`),
    [data.table.tableArn],
  );
  if (plan.sockets !== undefined) {
    const arn = (method: string) =>
      Stack.of(made).formatArn({
        service: 'execute-api',
        resource: socket.api.apiId,
        resourceName: `${socket.stageName}/${method}/@connections/*`,
      });
    made.allow(['execute-api:ManageConnections'], plan.sockets.map(arn));
  }
  if (plan.files !== undefined) allowFiles(made, plan.files, data);
  if (plan.readsRawMail === true) made.allow(['s3:GetObject'], [data.rawMail.arnForObjects('*')]);
  if (plan.removesRawMail === true) made.allow(['s3:DeleteObject'], [data.rawMail.arnForObjects('*')]);
  if (plan.sendsMail === true) made.allow(['ses:SendEmail', 'ses:SendRawEmail'], [...mail.senderArns]);
}

function allowFiles(made: ServerFunction, use: FilesUse, { files }: DataStack): void {
  const ready = files.arnForObjects('files/*');
  const unjudged = files.arnForObjects('quarantine/*');
  switch (use) {
    case 'read':
      made.allow(['s3:GetObject'], [ready]);
      return;
    case 'keep':
      made.allow(['s3:PutObject'], [ready]);
      return;
    case 'remove':
      made.allow(['s3:DeleteObject'], [ready]);
      return;
    case 'exchange':
      made.allow(['s3:GetObject', 's3:PutObject'], [ready, unjudged]);
      made.allow(['s3:DeleteObject'], [unjudged]);
      made.allow(['s3:ListBucket'], [files.bucketArn], { StringLike: { 's3:prefix': 'quarantine/*' } });
      return;
    default:
      unreachable(use);
  }
}
