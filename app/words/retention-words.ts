import type { AgedTickets } from '../../sync/protocol/privacy.ts';
import { t } from './t.ts';

/** How long closed tickets are kept, `null` for ever, in months. */
export function keepWords(months: number | null): string {
  if (months === null) return t('For ever');
  return t('{years, plural, one {# year} other {# years}}', { years: months / 12 });
}

/** How many tickets a choice would empty, and by when, in one or two sentences. */
export function agedWords({ tickets, aNight }: AgedTickets): string {
  if (tickets === 0) return t('No closed ticket is that old today.');
  const many = t('{tickets, plural, one {# ticket is} other {# tickets are}} that old today.', { tickets });
  const nights = Math.ceil(tickets / aNight);
  const when =
    nights === 1
      ? t('Once you save, tonight’s run empties what is that old.')
      : t('Once you save, they are emptied over {nights, plural, one {# night} other {# nights}}.', {
          nights,
        });
  return `${many} ${when}`;
}
