import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as entry from './realm-entry.ts';

/** The modules of one device: its own RxDB, as a browser tab has. */
export type DeviceRealm = typeof entry;

let bundle: Promise<string> | null = null;

async function bundled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roost-realm-'));
  const outfile = join(folder, 'device.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'realm-entry.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    // Packages that are CommonJS inside ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as roostCreateRequire } from 'node:module'; const require = roostCreateRequire(import.meta.url);",
    },
  });
  return pathToFileURL(outfile).href;
}

/**
 * The modules of the device of this name. RxDB counts open collections per realm and refuses the fourteenth, so several devices in one
 * process take a realm each; the same name gives the same realm.
 */
export async function deviceRealm(name: string): Promise<DeviceRealm> {
  bundle ??= bundled();
  const address = `${await bundle}?realm=${encodeURIComponent(name)}`;
  // A module's shape cannot be parsed: what was bundled from the entry a moment ago is what is imported.
  return (await import(/* @vite-ignore */ address)) as DeviceRealm;
}
