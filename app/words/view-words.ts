import { t } from './t.ts';

/** The names of the views. */
export const VIEW_WORDS = {
  mine: t('My open'),
  unassigned: t('Unassigned'),
  open: t('All open'),
  risk: t('SLA at risk'),
  pending: t('Pending'),
  snoozed: t('Snoozed'),
  solved: t('Recently solved'),
  all: t('Everything'),
} as const;

/** What an empty view says: one sentence. */
export const EMPTY_VIEW_WORDS = {
  mine: t('Nothing waiting for you.'),
  unassigned: t('Every open ticket has somebody.'),
  open: t('No open tickets.'),
  risk: t('Every promise is on time.'),
  pending: t('No ticket waits for its requester.'),
  snoozed: t('Nothing is snoozed.'),
  solved: t('Nothing was solved lately.'),
  all: t('No tickets on this device yet.'),
} as const;
