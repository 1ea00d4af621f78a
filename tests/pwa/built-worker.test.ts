import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const worker = readFileSync('build/client/sw.js', 'utf8');
const manifestSchema = z.object({
  id: z.string(),
  name: z.string(),
  start_url: z.literal('/'),
  display: z.literal('standalone'),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
});

it('precaches the page every navigation falls back to, with a revision', () => {
  expect(worker).toMatch(/\{"?revision"?:"[0-9a-f]{32}","?url"?:"index\.html"\}/);
});

it('precaches every script and style the page names', () => {
  const page = readFileSync('build/client/index.html', 'utf8');
  const named = [...page.matchAll(/"\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(3);
  for (const path of named) expect(worker).toContain(`"${path}"`);
});

it('lists no source map and not itself', () => {
  expect(worker).not.toMatch(/"url"?:"[^"]+\.map"/);
  expect(worker).not.toContain('url:"sw.js"');
});

it('can be installed: a name, a start, an icon of 192, of 512 and a maskable one, all there', () => {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync('build/client/manifest.webmanifest', 'utf8')),
  );
  const icons = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(icons).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
  for (const { src } of manifest.icons)
    expect(readFileSync(`build/client${src}`).length).toBeGreaterThan(100);
});
