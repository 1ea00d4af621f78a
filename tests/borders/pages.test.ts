import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, it } from 'vitest';
import { everyPage } from '../pages/every-page.ts';
import { readFigures } from '../pages/figures.ts';
import { fillPage } from '../pages/fill-page.ts';

const figures = readFigures();

it.each(everyPage().map((file) => [relative('docs', file), file]))(
  '%s has the figures of the files that they come from (npm run pages puts them in)',
  (_name, file) => {
    const page = readFileSync(file, 'utf8');
    expect(fillPage(page, figures)).toBe(page);
  },
);

it('knows a figure from each of its sources', () => {
  const sources = new Set([...figures.keys()].map((key) => key.split('.')[0]));
  expect([...sources].sort()).toEqual([
    ...['alarm', 'bench', 'budget', 'ceiling', 'cost', 'depth', 'functions', 'protocol'],
    ...['rate', 'region', 'session', 'size', 'stacks', 'target', 'version'],
  ]);
  expect([...figures].filter(([, figure]) => figure === '' || figure.includes('NaN'))).toEqual([]);
});

it('puts a figure in the place of another, and knows none that there is not', () => {
  const few = new Map([['budget.production', '40']]);
  expect(fillPage('under 39<!-- =budget.production --> USD', few)).toBe(
    'under 40<!-- =budget.production --> USD',
  );
  expect(() => fillPage('1<!-- =nothing -->', few)).toThrow('nothing');
});
