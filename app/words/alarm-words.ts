import type { SlaAlarm } from '../../sync/domain/event.ts';
import { t } from './t.ts';

/** What the mark in the list says. */
export const ALARM_WORDS: Readonly<Record<SlaAlarm, string>> = {
  risk: t('SLA at risk'),
  breached: t('SLA overdue'),
};
