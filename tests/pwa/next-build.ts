import { cp, mkdtemp, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the build as a deployment would change it: another page, and one style sheet under another hash. */
export async function makeNextBuild(): Promise<{ folder: string; oldAsset: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'roost-next-build-'));
  await cp('build/client', folder, { recursive: true });
  const css = (await readdir(join(folder, 'assets'))).find((file) => file.endsWith('.css'));
  if (css === undefined) throw new Error('the build has no style sheet');
  const renamed = css.replace('.css', 'next.css');
  await rename(join(folder, 'assets', css), join(folder, 'assets', renamed));
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), page.replaceAll(css, renamed));
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const changed = worker
    .replaceAll(css, renamed)
    .replace(/"?revision"?:"[0-9a-f]{32}","?url"?:"index\.html"/, (entry) =>
      entry.replace(/[0-9a-f]{32}/, '0'.repeat(32)),
    );
  await writeFile(join(folder, 'sw.js'), changed);
  return { folder, oldAsset: `/assets/${css}` };
}
