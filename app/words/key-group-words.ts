import type { KEY_GROUPS } from '../keyboard/keys.ts';
import { t } from './t.ts';

/** The headings of the sheet of keys: where they work. */
export const KEY_GROUP_WORDS: Readonly<Record<(typeof KEY_GROUPS)[number], string>> = {
  list: t('List'),
  ticket: t('Ticket'),
  go: t('Go to'),
  anywhere: t('Anywhere'),
};
