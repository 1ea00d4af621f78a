import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import tseslint from 'typescript-eslint';

// The rules that need types are left out: the files here are never on disk, so they have none.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that object to a text under a path. */
async function objections(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

// What the rules must refuse, each as a text that is linted and never run: no rule is switched off here, and no test is left out.
it.each([
  ['sync/domain/planted.ts', 'export const now = () => Date.now();', 'no-restricted-properties'],
  ['sync/domain/planted.ts', 'export const now = () => new Date();', 'no-restricted-syntax'],
  ['sync/domain/planted.ts', 'export const now = () => Date();', 'no-restricted-syntax'],
  ['sync/protocol/planted.ts', 'export const dice = () => Math.random();', 'no-restricted-properties'],
  ['sync/server/utils.ts', 'export const planted = 1;', 'roost/file-name'],
  ['sync/server/index.ts', 'export const planted = 1;', 'roost/file-name'],
  ['sync/server/pushRow.ts', 'export const planted = 1;', 'roost/file-name'],
  // Linted as text, so that an untyped value is refused wherever somebody writes one.
  ['sync/server/planted.ts', 'export const planted: any = 1;', '@typescript-eslint/no-explicit-any'],
  // Linted as text, so that a type error is never silenced.
  ['sync/server/planted.ts', '// @ts-ignore\nexport const planted = 1;', '@typescript-eslint/ban-ts-comment'],
  ['sync/server/planted.ts', 'export const planted = 1;\n'.repeat(201), 'max-lines'],
  ['sync/server/planted.ts', `export function planted() {\n${'1;\n'.repeat(60)}}`, 'max-lines-per-function'],
  // Linted as text, so that no test runs alone.
  ['sync/server/planted.test.ts', 'it.only("x", () => 1);', 'no-restricted-syntax'],
  // Linted as text, so that no test is left out.
  ['tests/e2e/planted.spec.ts', 'test.skip("x", () => 1);', 'no-restricted-syntax'],
  ['app/components/planted.tsx', 'export const P = () => <img src="x" />;', 'jsx-a11y/alt-text'],
  [
    'app/components/planted.tsx',
    'export const P = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;',
    'no-restricted-syntax',
  ],
])('a text at %s is refused (%#)', async (path, text, rule) => {
  expect(await objections(path, text)).toContain(rule);
});

it('ignores a comment that would switch a rule off', async () => {
  // Linted as text: the comment is what must have no effect.
  const text = '/* eslint-disable */\nexport const now = () => Date.now();\n';
  expect(await objections('sync/domain/planted.ts', text)).toContain('no-restricted-properties');
});

it('lets the domain make a date of a time it was told', async () => {
  expect(
    await objections('sync/domain/planted.ts', 'export const d = (at: number) => new Date(at);'),
  ).toEqual([]);
});
