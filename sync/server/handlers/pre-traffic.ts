import { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } from '@aws-sdk/client-codedeploy';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ulid } from 'ulid';
import * as z from 'zod/mini';
import { systemRandomBytes } from '../session/secret.ts';
import { postEvent } from './http-event.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { createPreTrafficHandler } from './pre-traffic-handler.ts';
import { quietly } from './quietly.ts';

const environmentSchema = z.object({
  /** The ARN of the API's newest version, which no alias leads to yet. */
  API_VERSION: z.string().check(z.minLength(1)),
});
const answerSchema = z.looseObject({ statusCode: z.int(), body: z.optional(z.string()) });

const { API_VERSION } = environmentSchema.parse(process.env);
const deps = lambdaDeps();
const lambda = new LambdaClient({});
const codeDeploy = new CodeDeployClient({});

/** Called by CodeDeploy before a new version of the API is given its first traffic. */
export const handler = quietly(
  createPreTrafficHandler({
    ...deps,
    randomBytes: systemRandomBytes,
    newId: () => ulid(),
    call: async (path, secret, body) => {
      const event = postEvent(deps.origin, path, secret, body);
      const invoked = await lambda.send(
        new InvokeCommand({ FunctionName: API_VERSION, Payload: Buffer.from(JSON.stringify(event)) }),
      );
      if (invoked.FunctionError !== undefined)
        throw new Error(`The new version ended with ${invoked.FunctionError}.`);
      const text = Buffer.from(invoked.Payload ?? new Uint8Array()).toString('utf8');
      const answer = answerSchema.parse(JSON.parse(text));
      const answered: unknown = (answer.body ?? '') === '' ? null : JSON.parse(answer.body ?? '');
      return { status: answer.statusCode, body: answered };
    },
    decide: async ({ deploymentId, hookId }, isGood) => {
      await codeDeploy.send(
        new PutLifecycleEventHookExecutionStatusCommand({
          deploymentId,
          lifecycleEventHookExecutionId: hookId,
          status: isGood ? 'Succeeded' : 'Failed',
        }),
      );
    },
  }),
);
