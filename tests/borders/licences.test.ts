import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licenceFaults, lockSchema } from '../../infra/build/licences.ts';

const lock = lockSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')),
);

it('has no package under a licence that is not on the list', () => {
  expect(licenceFaults(lock)).toEqual([]);
});

it('objects to what travels to people under another, and to what says nothing', () => {
  const packages = {
    '': {},
    'node_modules/shared': { license: 'GPL-3.0-only' },
    'node_modules/a/node_modules/@b/silent': { dev: true },
    'node_modules/builds': { license: 'CC-BY-4.0', dev: true },
  };
  expect(licenceFaults({ packages })).toEqual([
    'shared is under GPL-3.0-only, which may not travel to people.',
    '@b/silent does not say under which licence it is.',
  ]);
});
