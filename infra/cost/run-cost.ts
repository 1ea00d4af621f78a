import { readFileSync, writeFileSync } from 'node:fs';
import { limitTable, monthTable, withCost } from './cost-page.ts';

// Prints what a month costs and where it ends, and puts both tables into docs/cost.md: npm run cost.
const PAGE = 'docs/cost.md';

console.log(`${monthTable()}\n\n${limitTable()}`);
writeFileSync(PAGE, withCost(readFileSync(PAGE, 'utf8')));
