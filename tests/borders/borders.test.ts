import { expect, it } from 'vitest';
import { LEGAL, objections, ruleNames, type Tree } from './planted-tree.ts';

/** One forbidden import for each rule: the file it stands in, and what it imports. */
const FORBIDDEN: Record<string, [file: string, imports: string]> = {
  'no-circular': ['sync/domain/ticket.ts', './ticket-status.ts'],
  'no-unresolved': ['sync/server/planted.ts', './nowhere.ts'],
  'no-undeclared-package': ['sync/server/planted.ts', 'left-behind'],
  'no-development-package-at-run-time': ['sync/client/planted.ts', 'vitest'],
  'domain-is-pure': ['sync/domain/planted.ts', '../protocol/push.ts'],
  'one-file-hashes': ['sync/domain/planted.ts', '@noble/hashes'],
  'protocol-knows-the-domain-alone': ['sync/protocol/planted.ts', '../client/outbox.ts'],
  'client-imports-towards-the-domain': ['sync/client/planted.ts', '../server/use-case.ts'],
  'client-has-no-screen-and-no-cloud': ['sync/client/planted.ts', 'react'],
  'client-runs-in-a-browser': ['sync/client/planted.ts', 'node:fs'],
  'server-imports-towards-the-domain': ['sync/server/planted.ts', '../client/outbox.ts'],
  'server-has-no-screen-and-no-local-database': ['sync/server/planted.ts', 'rxdb'],
  'aws-stays-at-the-rim': ['sync/server/planted.ts', '@aws-sdk/client-dynamodb'],
  'use-cases-do-not-know-adapters': ['sync/server/planted.ts', './dynamodb/table.ts'],
  'app-imports-towards-the-client': ['app/live/planted.ts', '../../sync/server/use-case.ts'],
  'app-has-no-cloud-and-no-local-database': ['app/live/planted.ts', 'dexie'],
  'routes-stand-alone': ['app/routes/ticket/planted.tsx', '../inbox/row.tsx'],
  'nobody-imports-routes': ['app/root.tsx', './routes/inbox/row.tsx'],
  'components-have-no-data-access': ['app/components/planted.tsx', '../live/inbox.ts'],
  'live-does-not-know-screens': ['app/live/planted.ts', '../components/chip.tsx'],
  'jsx-only-in-app': ['sync/client/planted.tsx', './outbox.ts'],
  'service-worker-stands-alone': ['service-worker/planted.ts', '../sync/domain/ticket.ts'],
  'infra-does-not-know-the-devices': ['infra/local/planted.ts', '../../sync/client/outbox.ts'],
  'nothing-imports-tests': ['infra/local/planted.ts', '../../tests/support/clock.ts'],
};

/** The legal code base with one import added. */
function withImport(file: string, imports: string): Tree {
  const partner: Tree = {
    'sync/domain/ticket-status.ts': `import { ticket } from './ticket.ts';\nexport const planted = ticket;\n`,
  };
  const own = LEGAL[file] ?? '';
  const tree = {
    ...LEGAL,
    [file]: `import { planted } from '${imports}';\n${own}export const used = planted;\n`,
  };
  return imports === './ticket-status.ts' ? { ...tree, ...partner } : tree;
}

it('lets every permitted direction pass', async () => {
  expect(await objections(LEGAL)).toEqual([]);
});

it('has a forbidden import for every rule', async () => {
  expect(Object.keys(FORBIDDEN).sort()).toEqual((await ruleNames()).sort());
});

it.each(Object.entries(FORBIDDEN))('%s objects, and no other rule does', async (rule, [file, imports]) => {
  expect(await objections(withImport(file, imports))).toEqual([rule]);
});

it('lets a component name the type of a value that live data gives it', async () => {
  const tree = { ...LEGAL, 'app/components/planted.tsx': `export type { inbox } from '../live/inbox.ts';\n` };
  expect(await objections(tree)).toEqual([]);
});

it('counts the import of a type as an import', async () => {
  const tree = { ...LEGAL, 'sync/domain/planted.ts': `export type { push } from '../protocol/push.ts';\n` };
  expect(await objections(tree)).toEqual(['domain-is-pure']);
});
