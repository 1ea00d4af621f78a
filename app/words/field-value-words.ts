import type { FieldValue } from '../../sync/domain/ticket-field.ts';
import { LOCALE } from './locale.ts';
import { showDay } from './moment.ts';
import { t } from './t.ts';

/** The value as a form shows it, so that reading it back gives the same. */
export function fieldText(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? '' : String(value);
}

/** The value as people read it: `Yes`, `12 Mar 2026`, `LT-204`. */
export function fieldValueWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? t('Yes') : t('No');
  if (typeof value === 'number') return value.toLocaleString(LOCALE, { maximumFractionDigits: 20 });
  if (typeof value !== 'string') return t('nothing');
  return /^\d{4}-\d\d-\d\d$/.test(value) ? showDay(value) : value;
}
