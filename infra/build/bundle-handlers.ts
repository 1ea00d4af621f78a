import { copyFile, readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

// Bundles each Lambda entry of sync/server/handlers into build/handlers/<name>/main.mjs, as it is deployed, and copies
// the largest to build/handlers/largest.js for the size budget. Run after the client build: npm run build.
const SOURCES = 'sync/server/handlers';
const OUT = 'build/handlers';

/** The SDK is bundled: the one in the Lambda runtime changes under our feet. CommonJS inside needs a `require`. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

await rm(OUT, { recursive: true, force: true });
const bundles = await Promise.all((await lambdaEntries()).map(bundle));
const largest = bundles.toSorted((a, b) => b.bytes - a.bytes)[0];
if (!largest) throw new Error(`${SOURCES} has no Lambda entries`);
await copyFile(largest.file, join(OUT, 'largest.js'));
for (const { file, bytes } of bundles) console.log(`${file}  ${(bytes / 1000).toFixed(0)} kB`);

/** The files of the folder that Lambda starts: those that export a `handler`. The others are parts of them. */
async function lambdaEntries(): Promise<string[]> {
  const entries: string[] = [];
  for (const file of await readdir(SOURCES)) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    if (/^export const handler\b/m.test(await readFile(join(SOURCES, file), 'utf8'))) entries.push(file);
  }
  return entries;
}

async function bundle(source: string): Promise<{ file: string; bytes: number }> {
  const file = join(OUT, basename(source, '.ts'), 'main.mjs');
  await build({
    entryPoints: [join(SOURCES, source)],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    sourcemap: 'external',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  return { file, bytes: (await stat(file)).size };
}
