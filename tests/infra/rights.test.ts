import { expect, it } from 'vitest';
import { z } from 'zod';
import { allResources, makeForTest } from './synthesised.ts';

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const statementsSchema = z.array(
  z.looseObject({
    Effect: z.string(),
    Action: texts,
    Resource: z.unknown().optional(),
    Principal: z.unknown().optional(),
    Condition: z.unknown().optional(),
  }),
);

const { stacks } = makeForTest();

/** Every statement of every policy, with the type of the resource that has it. */
const statements = stacks.flatMap((stack) =>
  allResources(stack).flatMap(([id, { Type, Properties }]) => {
    const documents = [Properties['PolicyDocument'], Properties['KeyPolicy']].filter(
      (one) => one !== undefined,
    );
    return documents.flatMap((document) =>
      statementsSchema
        .parse(z.looseObject({ Statement: z.unknown() }).parse(document).Statement)
        .map((statement) => ({ id, Type, ...statement })),
    );
  }),
);
const allowed = statements.filter(({ Effect }) => Effect === 'Allow');

it('gives nobody an action by wildcard', () => {
  const isKey = ({ Type }: { Type: string }) => Type === 'AWS::KMS::Key';
  const wild = allowed.filter((one) => !isKey(one) && one.Action.some((action) => action.includes('*')));
  expect(wild).toEqual([]);
});

it('gives a role no whole resource by wildcard', () => {
  const wild = allowed.filter(({ Type, Resource }) => Type === 'AWS::IAM::Policy' && isWild(Resource));
  expect(wild).toEqual([]);
});

it('lets nobody in from outside but services of AWS, for this account or its own distribution', () => {
  const open = allowed.filter(
    ({ Type, Principal, Condition }) =>
      Type !== 'AWS::IAM::Policy' && JSON.stringify(Principal).includes('"*"') && Condition === undefined,
  );
  expect(open).toEqual([]);
});

it('gives no role a policy that somebody else writes', () => {
  const managed = stacks.flatMap((stack) =>
    allResources(stack).filter(
      ([, { Type, Properties }]) =>
        Type === 'AWS::IAM::Role' && Properties['ManagedPolicyArns'] !== undefined,
    ),
  );
  expect(managed).toEqual([]);
});

function isWild(resource: unknown): boolean {
  return [resource].flat().some((one) => one === '*');
}
