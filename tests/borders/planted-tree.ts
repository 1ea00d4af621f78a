import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

/** Files by path, with their text. */
export type Tree = Record<string, string>;

const RUN_TIME = [
  'zod',
  '@noble/hashes',
  'react',
  'rxdb',
  'rxjs',
  'dexie',
  'workbox-core',
  '@aws-sdk/client-dynamodb',
];
const DEVELOPMENT = ['vitest'];

/** A small legal code base: every border is crossed in the permitted direction, so that a rule too strict shows too. */
export const LEGAL: Tree = {
  'sync/domain/ticket.ts': `import { z } from 'zod';\nexport const ticket = z;\n`,
  'sync/domain/hash.ts': `import { sha256 } from '@noble/hashes';\nexport const hash = sha256;\n`,
  'sync/domain/ticket.test.ts': `import { it } from 'vitest';\nimport { ticket } from './ticket.ts';\nexport const x = [it, ticket];\n`,
  'sync/protocol/push.ts': `import { z } from 'zod';\nimport { ticket } from '../domain/ticket.ts';\nexport const push = [z, ticket];\n`,
  'sync/client/outbox.ts': `import { createRxDatabase } from 'rxdb';\nimport { push } from '../protocol/push.ts';\nexport const outbox = [createRxDatabase, push];\n`,
  'sync/server/use-case.ts': `import { createHash } from 'node:crypto';\nimport { push } from '../protocol/push.ts';\nexport const useCase = [push, createHash];\n`,
  'sync/server/dynamodb/table.ts': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nimport { useCase } from '../use-case.ts';\nexport const table = [DynamoDBClient, useCase];\n`,
  'sync/server/handlers/push.ts': `import { table } from '../dynamodb/table.ts';\nexport const handler = table;\n`,
  'app/live/inbox.ts': `import { outbox } from '../../sync/client/outbox.ts';\nimport { readWorkerMessage } from '../../service-worker/message.ts';\nexport const inbox = [outbox, readWorkerMessage];\n`,
  'app/components/chip.tsx': `import { useState } from 'react';\nimport type { ticket } from '../../sync/domain/ticket.ts';\nexport const Chip: typeof ticket = useState;\n`,
  'app/routes/inbox/route.tsx': `import { Chip } from '../../components/chip.tsx';\nimport { inbox } from '../../live/inbox.ts';\nimport { row } from './row.tsx';\nexport default [Chip, inbox, row];\n`,
  'app/routes/inbox/row.tsx': `export const row = 1;\n`,
  'app/routes/ticket/route.tsx': `export default 1;\n`,
  'service-worker/message.ts': `export const readWorkerMessage = 1;\n`,
  'service-worker/sw.ts': `import { clientsClaim } from 'workbox-core';\nimport { readWorkerMessage } from './message.ts';\nexport const sw = [clientsClaim, readWorkerMessage];\n`,
  'infra/local/start.ts': `import { it } from 'vitest';\nimport { handler } from '../../sync/server/handlers/push.ts';\nexport const start = [it, handler];\n`,
  'tests/support/clock.ts': `import { it } from 'vitest';\nimport { outbox } from '../../sync/client/outbox.ts';\nexport const clock = [it, outbox];\n`,
};

/** The names of the border rules that object to a code base, each once, in order. */
export async function objections(tree: Tree): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'roost-borders-'));
  try {
    await plant(folder, { ...packages(), ...tree });
    const { cache: _cache, ...options } = await extractDepcruiseOptions('./.dependency-cruiser.js');
    const result = await cruise(['app', 'sync', 'infra', 'service-worker', 'tests'], {
      ...options,
      baseDir: folder,
    });
    if (typeof result.output === 'string') throw new Error('dependency-cruiser answered with text');
    return [...new Set(result.output.summary.violations.map((one) => one.rule.name))].sort();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The names of all rules, in the order they are written. */
export async function ruleNames(): Promise<string[]> {
  const { ruleSet } = await extractDepcruiseOptions('./.dependency-cruiser.js');
  return (ruleSet?.forbidden ?? []).map((one) => one.name ?? 'a rule without a name');
}

function packages(): Tree {
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const manifest = {
    type: 'module',
    dependencies: versions(RUN_TIME),
    devDependencies: versions(DEVELOPMENT),
  };
  const tree: Tree = { 'package.json': JSON.stringify(manifest) };
  for (const name of [...RUN_TIME, ...DEVELOPMENT, 'left-behind']) {
    tree[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'main.js' });
    tree[`node_modules/${name}/main.js`] = 'module.exports = {};\n';
  }
  return tree;
}

async function plant(folder: string, tree: Tree): Promise<void> {
  for (const [path, text] of Object.entries(tree)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
