import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Preset } from '@remix-run/dev';
import type { VitePluginPWAAPI } from 'vite-plugin-pwa';
import { clientHeaders } from './client-headers.ts';
import { contentPolicy, withContentPolicy } from './content-policy.ts';

type BuildEnd = NonNullable<Awaited<ReturnType<NonNullable<Preset['remixConfig']>>>['buildEnd']>;

/**
 * A Remix preset that finishes the single page once it exists. Remix writes `index.html` at the end of its second
 * build, after vite-plugin-pwa has listed what to precache; so the policy is written into the page here, then the
 * service worker is built again around the page as it will be served.
 */
export function finishShell(): Preset {
  return { name: 'roost-finish-shell', remixConfig: () => ({ buildEnd }) };
}

const buildEnd: BuildEnd = async ({ remixConfig, viteConfig }) => {
  const page = join(remixConfig.buildDirectory, 'client', 'index.html');
  const html = await readFile(page, 'utf8');
  const policy = contentPolicy(html);
  await writeFile(page, withContentPolicy(html, policy));
  await writeFile(
    join(remixConfig.buildDirectory, 'client-headers.json'),
    `${JSON.stringify(clientHeaders(policy), null, 2)}\n`,
  );
  await pwaOf(viteConfig).generateSW();
};

function pwaOf(viteConfig: Parameters<BuildEnd>[0]['viteConfig']): Pick<VitePluginPWAAPI, 'generateSW'> {
  const api: unknown = viteConfig.plugins.find(({ name }) => name === 'vite-plugin-pwa')?.api;
  if (!canGenerate(api)) throw new Error('vite-plugin-pwa is missing from vite.config.ts');
  return api;
}

function canGenerate(api: unknown): api is Pick<VitePluginPWAAPI, 'generateSW'> {
  return (
    typeof api === 'object' && api !== null && 'generateSW' in api && typeof api.generateSW === 'function'
  );
}
