import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest = z
  .looseObject({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** The names by which the headings of a page are pointed at. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('docs/dependencies.md', () => {
  const table = read('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = table.flatMap((line) =>
    [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  );

  it('gives a reason for each runtime dependency, and names no other', () => {
    expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^(npm:[@/a-z-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe('the pages', () => {
  it.each(pages)('%s points only at what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    const missing = links.filter(
      (link) => !/^[a-z]+:/.test(link) && !existsSync(join(ROOT, dirname(page), link)),
    );
    expect(missing).toEqual([]);
  });

  it.each(pages)('%s points only at headings that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]*)#([^)\s]+)\)/g)];
    const missing = links.filter(([, file = '', anchor = '']) => {
      if (/^[a-z]+:/.test(file)) return false;
      const target = file === '' ? page : join(dirname(page), file);
      return !anchorsOf(target).includes(anchor);
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  it.each(pages)('%s names only commands that exist', (page) => {
    const commands = [...read(page).matchAll(/npm run ([a-z][a-z:-]*)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
  });
});
