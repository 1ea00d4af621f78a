import type { AfterSend } from '../live/use-preference.ts';

/** Where a person goes after a send or a solve, as the account menu offers it. */
export const AFTER_SEND_WORDS: Readonly<Record<AfterSend, string>> = {
  stay: 'Stay on the ticket',
  next: 'Go to the next one',
  previous: 'Go to the previous one',
  list: 'Go to the list',
};
