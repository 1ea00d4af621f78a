import type { Stack } from 'aws-cdk-lib';
import { z } from 'zod';
import { resourcesOf } from './synthesised.ts';

const functionSchema = z.looseObject({
  Description: z.string().transform((text) => /handlers\/(.+)\.ts$/.exec(text)?.[1] ?? ''),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

const policySchema = z.looseObject({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.looseObject({
    Statement: z.array(z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) })),
  }),
});

/** What a template gives one function: its variables, and the actions that its role may do. */
export interface Granted {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly actions: ReadonlySet<string>;
}

/** What the stack gives each of its functions, by the name of its handler. */
export function grantedBy(stack: Stack): ReadonlyMap<string, Granted> {
  const policies = resourcesOf(stack, 'AWS::IAM::Policy').map(([, one]) =>
    policySchema.parse(one.Properties),
  );
  return new Map(
    resourcesOf(stack, 'AWS::Lambda::Function').map(([, one]) => {
      const { Description, Role, Environment } = functionSchema.parse(one.Properties);
      const [role] = Role['Fn::GetAtt'];
      const own = policies.filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role));
      const actions = own.flatMap(({ PolicyDocument }) =>
        PolicyDocument.Statement.flatMap(({ Action }) => Action),
      );
      return [Description, { variables: Environment.Variables, actions: new Set(actions) }];
    }),
  );
}
