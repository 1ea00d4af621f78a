import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import ts from 'typescript';

/** What the compiler says about one file when it is checked as part of the project in `folder`, one line each. */
async function complaintsOf(folder: string, source: string): Promise<string[]> {
  const config = ts.readConfigFile(`${folder}/tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
  const place = await mkdtemp(join(tmpdir(), 'roost-purity-'));
  try {
    const file = join(place, 'planted.ts');
    await writeFile(file, source);
    const { tsBuildInfoFile: _file, ...rest } = options;
    const program = ts.createProgram([file], { ...rest, incremental: false });
    const found = ts.getPreEmitDiagnostics(program);
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  } finally {
    await rm(place, { recursive: true });
  }
}

it.each([
  ['sync/domain', 'fetch'],
  ['sync/domain', 'document'],
  ['sync/domain', 'process'],
  ['sync/domain', 'setTimeout'],
  ['sync/domain', 'localStorage'],
  ['sync/domain', 'crypto'],
  ['sync/protocol', 'fetch'],
  ['sync/protocol', 'Request'],
  ['sync/client', 'process'],
  ['sync/client', 'Buffer'],
  ['sync/server', 'document'],
  ['sync/server', 'indexedDB'],
  ['service-worker', 'document'],
  ['service-worker', 'localStorage'],
])('%s cannot name %s', async (folder, name) => {
  const said = await complaintsOf(folder, `export const planted = ${name};\n`);
  expect(said.join('\n')).toContain(`Cannot find name '${name}'`);
});

it.each([
  ['an enum', 'export enum Planted { a }', 'erasableSyntaxOnly'],
  ['an index without a check', 'export const planted = (all: string[]): string => all[0];', 'undefined'],
  [
    'undefined for a missing property',
    'export const planted: { a?: string } = { a: undefined };',
    'exactOptionalPropertyTypes',
  ],
])('the domain cannot contain %s', async (_name, source, complaint) => {
  expect((await complaintsOf('sync/domain', source)).join('\n')).toContain(complaint);
});
