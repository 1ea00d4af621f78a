import { readFileSync, writeFileSync } from 'node:fs';
import { everyPage } from './every-page.ts';
import { readFigures } from './figures.ts';
import { fillPage } from './fill-page.ts';

// Puts the figures of this repository into its pages: npm run pages.
const figures = readFigures();
for (const file of everyPage()) {
  const page = readFileSync(file, 'utf8');
  const filled = fillPage(page, figures);
  if (filled !== page) writeFileSync(file, filled);
}
