import type { AfterSend } from '../live/use-preference.ts';
import { t } from './t.ts';

/** Where a person goes after a send or a solve, as the account menu offers it. */
export const AFTER_SEND_WORDS: Readonly<Record<AfterSend, string>> = {
  stay: t('Stay on the ticket'),
  next: t('Go to the next one'),
  previous: t('Go to the previous one'),
  list: t('Go to the list'),
};
