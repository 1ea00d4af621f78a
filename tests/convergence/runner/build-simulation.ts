import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';

/** A textual patch of one source file: `find` must occur in it exactly once. */
export interface SourcePatch {
  /** The file, from the root of the project. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * Bundles the worker of the simulation with the project's own code into one file that plain Node runs, and gives its path. With patches it
 * is the same code with seeded bugs. Throws when a patch does not fit the source any more.
 */
export async function buildSimulation(patches: readonly SourcePatch[] = []): Promise<string> {
  const name = createHash('sha256')
    .update(JSON.stringify([patches, process.pid]))
    .digest('hex')
    .slice(0, 16);
  const outdir = path.join(ROOT, '.cache/simulation');
  await build({
    entryPoints: {
      [name]: path.join(ROOT, 'tests/convergence/runner/seed-worker.ts'),
      // Beside it under a name that the worker derives from its own: what it imports once for each device.
      [`${name}.realm`]: path.join(ROOT, 'tests/convergence/rxdb/realm-entry.ts'),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
    // Dependencies in CommonJS ask for require; the bundle is a module.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [patching(patches)],
  });
  return path.join(outdir, `${name}.mjs`);
}

function patching(patches: readonly SourcePatch[]): Plugin {
  return {
    name: 'seeded-bugs',
    setup(hooks) {
      const left = new Set(patches.map(({ file }) => file));
      hooks.onLoad({ filter: /\.tsx?$/ }, async ({ path: full }) => {
        const file = path.relative(ROOT, full);
        const own = patches.filter((patch) => patch.file === file);
        if (own.length === 0) return undefined;
        left.delete(file);
        let contents = await readFile(full, 'utf8');
        for (const patch of own) contents = applyPatch(contents, patch);
        return { contents, loader: 'ts' };
      });
      hooks.onEnd(() => {
        if (left.size > 0) throw new Error(`Nothing of the simulation loads ${[...left].join(', ')}`);
      });
    },
  };
}

/** The source with the patch in it. Throws when it does not fit any more. */
export function applyPatch(source: string, { file, find, put }: SourcePatch): string {
  const parts = source.split(find);
  if (parts.length !== 2)
    throw new Error(`In ${file} this stands ${parts.length - 1} times instead of once:\n${find}`);
  return parts.join(put);
}
