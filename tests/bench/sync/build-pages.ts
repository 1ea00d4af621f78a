import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { zodWithoutEval } from '../../../infra/build/zod-without-eval.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const PEERS = join(HERE, '../peers/node_modules');

/** The built pages of all contenders, and the size of each engine by itself, in bytes after gzip. */
export interface BuiltPages {
  readonly folder: string;
  readonly engineBytes: { readonly roost: number; readonly pouchdb: number; readonly dexie: number };
}

/** Builds a page and an engine-only bundle for each contender, as the app is built: minified, for the same browsers. */
export async function buildPages(folder: string): Promise<BuiltPages> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const page = (name: string) => bundle(join(HERE, `${name}-page.ts`));
  const [roost, floor, pouch] = [await page('roost'), await page('floor'), await page('pouch')];
  const pouchdb = await engine(`export { default } from '${PEERS}/pouchdb-browser/lib/index.es.js';`);
  const script = await engine(
    `import PouchDB from '${PEERS}/pouchdb-browser/lib/index.es.js';\nimport indexeddb from '${PEERS}/pouchdb-adapter-indexeddb/lib/index.es.js';\nwindow.PouchDB = PouchDB.plugin(indexeddb);`,
  );
  await writeFile(join(folder, 'roost.js'), roost);
  await writeFile(join(folder, 'floor.js'), floor);
  await writeFile(join(folder, 'pouch.js'), `${script}\n${pouch}`);
  for (const name of ['roost', 'floor', 'pouch'])
    await writeFile(
      join(folder, `${name}.html`),
      `<!doctype html><link rel="icon" href="data:,"><title>${name}</title><script type="module" src="/${name}.js"></script>`,
    );
  return {
    folder,
    engineBytes: {
      roost: zipped(await engine(ROOST_ENGINE)),
      pouchdb: zipped(pouchdb),
      dexie: zipped(await engine(`export { Dexie } from 'dexie';`)),
    },
  };
}

const ROOST_ENGINE = `
export { openWorkspace } from '${join(HERE, '../../../sync/client/open-workspace.ts')}';
export { browserEnvironment } from '${join(HERE, '../../../sync/client/browser-environment.ts')}';
export { browserStorage } from '${join(HERE, '../../../sync/client/browser-storage.ts')}';`;

const ENGINE_ID = '\0engine.js';

/** Bundles a module given as text: an engine without a page around it. */
function engine(text: string): Promise<string> {
  return bundle('virtual:engine', text);
}

async function bundle(entry: string, text = ''): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: HERE,
    resolve: { alias: { events: `${PEERS}/events/events.js` } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [
      zodWithoutEval(),
      {
        name: 'bench-engine',
        resolveId: (id) => (id === 'virtual:engine' ? ENGINE_ID : null),
        load: (id) => (id === ENGINE_ID ? text : null),
      },
    ],
    build: {
      target: 'es2022',
      write: false,
      minify: 'esbuild',
      modulePreload: false,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', inlineDynamicImports: true },
      },
    },
  });
  return codeOf(Array.isArray(output) ? output : [output]);
}

function codeOf(outputs: readonly unknown[]): string {
  const [first] = outputs as readonly Rollup.RollupOutput[];
  const chunk = first?.output.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('The bundle came out empty');
  return chunk.code;
}

function zipped(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}
