import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentNamed } from '../aws/environments.ts';
import { withCost } from './cost-page.ts';
import { DESK_SIZES } from './desk-size.ts';
import { limitsOf } from './limits.ts';
import { billOf, monthOf, quantitiesOf } from './model.ts';
import { PRICES } from './prices.ts';
import { pulledWindows } from './usage.ts';

const { base, tenfold, hundredfold, large } = DESK_SIZES;

describe('the bill of a month', () => {
  it('stays under the budget for twelve agents and a hundred requests a week', () => {
    expect(monthOf(base).usd).toBeLessThan(40);
    expect(monthOf(base).usd).toBeLessThan(environmentNamed('production').budgetUsd);
  });

  it('comes to less than three times as much for ten times as many requests', () => {
    expect(monthOf(tenfold).usd).toBeLessThan(3 * monthOf(base).usd);
  });

  it('has a line for every price, and none of them is less than nothing', () => {
    const bill = billOf(base);
    expect(bill.map(({ item }) => item)).toEqual(Object.keys(PRICES));
    for (const { usd, listUsd } of bill) expect(usd >= 0 && usd <= listUsd).toBe(true);
  });

  it('counts what is free once and not below nothing', () => {
    const alarms = billOf(base).find(({ item }) => item === 'alarmMetrics');
    const { usd, per, free } = PRICES.alarmMetrics;
    expect(alarms?.usd).toBeCloseTo((((alarms?.quantity ?? 0) - free) * usd) / per);
  });

  it('grows with what is asked of the desk', () => {
    const months = [base, tenfold, hundredfold, large].map((size) => monthOf(size).usd);
    expect(months.toSorted((a, b) => a - b)).toEqual(months);
    for (const quantity of Object.values(quantitiesOf(base))) expect(quantity).toBeGreaterThan(0);
  });
});

describe('pokes that gather', () => {
  it('are as many as commits while these are rare', () => {
    expect(pulledWindows(100, 500_000, 0.05)).toBeCloseTo(100, 2);
  });

  it('are never more than there is time for', () => {
    expect(pulledWindows(10_000_000, 500_000, 10)).toBeLessThanOrEqual(50_000);
  });

  it('make the month of a large house cost a fraction', () => {
    expect(monthOf(large).usd).toBeLessThan(monthOf({ ...large, gatherS: base.gatherS }).usd / 5);
  });
});

it('finds the base within every limit', () => {
  for (const { most, asked } of limitsOf(base)) expect(asked).toBeLessThan(most);
});

it('says in docs/cost.md what the model says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/cost.md'), 'utf8');
  expect(withCost(page)).toBe(page);
});
