import { fillPlace } from '../docs/fill-place.ts';
import { DESK_SIZES } from './desk-size.ts';
import { limitsOf } from './limits.ts';
import { billOf, monthOf, type BillLine } from './model.ts';
import { PRICES_AT, PRICES_REGION } from './prices.ts';

const SIZES = Object.values(DESK_SIZES);
const HEADS = SIZES.map(({ name }) => name);

/** The page with both tables as the model has them now. */
export function withCost(page: string): string {
  return fillPlace(fillPlace(page, 'month', monthTable()), 'limits', limitTable());
}

/** What a month costs by service, in USD. */
export function monthTable(): string {
  const bills = SIZES.map(billOf);
  const services = [...new Set(bills.flatMap((bill) => bill.map(({ service }) => service)))];
  const rows = services.map((service) => [service, ...bills.map((bill) => usd(sumOf(bill, service)))]);
  const months = SIZES.map(monthOf);
  const ungathered = monthOf({ ...DESK_SIZES.large, gatherS: DESK_SIZES.base.gatherS });
  return [
    `USD a month before tax, ${PRICES_REGION}, list prices of ${PRICES_AT}, not checked online.`,
    '',
    tableOf([
      ['', ...HEADS],
      ...rows,
      ['**the month**', ...months.map((month) => `**${usd(month.usd)}**`)],
      ['with nothing free', ...months.map((month) => usd(month.listUsd))],
    ]),
    '',
    `With no gathering of pokes the month of ${DESK_SIZES.large.name} would come to ${usd(ungathered.usd)} USD.`,
  ].join('\n');
}

/** How near each desk comes to each limit; what is over it is marked. */
export function limitTable(): string {
  const limits = SIZES.map(limitsOf);
  const [first = []] = limits;
  const rows = first.map(({ what, most }, index) => [
    what,
    count(most),
    ...limits.map((ofSize) => asked(ofSize[index]?.asked ?? 0, most)),
  ]);
  return tableOf([['', 'there is', ...HEADS], ...rows]);
}

function asked(figure: number, most: number): string {
  return figure > most ? `**${count(figure)}**` : count(figure);
}

function sumOf(bill: readonly BillLine[], service: string): number {
  return bill.filter((line) => line.service === service).reduce((sum, line) => sum + line.usd, 0);
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function usd(amount: number): string {
  return amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

function count(figure: number): string {
  return figure.toLocaleString('en', { maximumSignificantDigits: figure < 100 ? 2 : 3 });
}
