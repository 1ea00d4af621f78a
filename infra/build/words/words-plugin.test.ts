import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { afterEach, expect, it } from 'vitest';
import { wordsOf } from './words-plugin.ts';

const SAMPLE = `
import { t } from './t.ts';
import { LOCALE } from './locale.ts';
export const locale = LOCALE;
export const solve = t('Solve');
export const status = t('Open');
export const late = t('Nobody has translated this');
export const tickets = (count: number) => t('{count, plural, one {# ticket} other {# tickets}}', { count });
`;

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** A small app with one file of words, built in a language that has these. */
async function builtIn(language: string | undefined, words: object): Promise<Record<string, unknown>> {
  const root = mkdtempSync(join(tmpdir(), 'roost-words-'));
  roots.push(root);
  mkdirSync(join(root, 'app/words/catalogue'), { recursive: true });
  for (const file of ['t.ts', 'locale.ts', 'show-count.ts', 'choose-plural.ts'])
    cpSync(join('app/words', file), join(root, 'app/words', file));
  writeFileSync(join(root, 'app/words/sample.ts'), SAMPLE);
  writeFileSync(join(root, 'app/words/catalogue/pl.json'), JSON.stringify(words));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [wordsOf(root, language)],
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await server.ssrLoadModule('/app/words/sample.ts');
  } finally {
    await server.close();
  }
}

function tickets(app: Record<string, unknown>, count: number): unknown {
  return typeof app['tickets'] === 'function' ? Reflect.apply(app['tickets'], null, [count]) : null;
}

it('builds English without a language', async () => {
  const app = await builtIn(undefined, {});
  expect(app).toMatchObject({ locale: 'en-GB', solve: 'Solve', status: 'Open' });
  expect([0, 1, 1204].map((count) => tickets(app, count))).toEqual([
    '0 tickets',
    '1 ticket',
    '1,204 tickets',
  ]);
});

it('builds another language from its file, by its own rules for numbers', async () => {
  const app = await builtIn('pl', {
    Solve: 'Rozwiąż',
    Open: { 'app/words/sample.ts': 'Otwarte', '*': 'Otwórz' },
    '{count, plural, one {# ticket} other {# tickets}}':
      '{count, plural, one {# zgłoszenie} few {# zgłoszenia} many {# zgłoszeń} other {# zgłoszenia}}',
  });
  expect(app).toMatchObject({ locale: 'pl', solve: 'Rozwiąż', status: 'Otwarte' });
  expect([1, 3, 5, 12_345].map((count) => tickets(app, count))).toEqual([
    '1 zgłoszenie',
    '3 zgłoszenia',
    '5 zgłoszeń',
    '12\u00a0345 zgłoszeń',
  ]);
});

it('stays English where a language has no words yet', async () => {
  expect(await builtIn('pl', { 'Nobody has translated this': '' })).toMatchObject({
    late: 'Nobody has translated this',
    solve: 'Solve',
  });
});

it('refuses a translation that asks for what the code does not give', async () => {
  await expect(builtIn('pl', { Solve: 'Rozwiąż {ticket}' })).rejects.toThrow('asks for ticket');
});

it('marks all that can be translated in the language that nobody speaks', async () => {
  const app = await builtIn('en-XA', {});
  expect(app['solve']).toBe('⟦Šólvé ~~⟧');
  expect([1, 1204].map((count) => tickets(app, count))).toEqual(['⟦1 tíçkét ~~⟧', '⟦1,204 tíçkétš ~~⟧']);
});
