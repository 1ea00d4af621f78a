import type { SlaAlarm } from '../../sync/domain/event.ts';

/** What the mark in the list says. */
export const ALARM_WORDS: Readonly<Record<SlaAlarm, string>> = {
  risk: 'SLA at risk',
  breached: 'SLA overdue',
};
