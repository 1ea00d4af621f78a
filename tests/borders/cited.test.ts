import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** Pages that say by which file or test a thing is shown. */
const PAGES = ['docs/security.md', 'docs/plan.md'];

const FOLDERS = 'app|sync|infra|service-worker|public|tests|docs';
const CITED = new RegExp(
  String.raw`\`((?:${FOLDERS})/[\w./-]+|[\w.-]+\.(?:ts|js|json|md))\`(?: "([^"]+)")?`,
  'g',
);

/** What a page points at: a file or folder, and words that stand in it. */
function citedBy(page: string): { readonly file: string; readonly words: string | undefined }[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(CITED)].map(([, file = '', words]) => ({ file, words }));
}

describe.each(PAGES)('%s', (page) => {
  const cited = citedBy(page);

  it('points at files that are there', () => {
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter(({ file }) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('cites only words that stand in the file', () => {
    const missing = cited.filter(
      ({ file, words }) => words !== undefined && !readFileSync(join(ROOT, file), 'utf8').includes(words),
    );
    expect(missing).toEqual([]);
  });
});
