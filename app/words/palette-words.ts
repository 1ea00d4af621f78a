import type { PaletteGroup, PaletteStep } from '../palette/choice.ts';
import { t } from './t.ts';

/** The headings of the palette. */
export const PALETTE_GROUP_WORDS: Readonly<Record<PaletteGroup, string>> = {
  recent: t('Recent'),
  change: t('Ticket'),
  macros: t('Macros'),
  actions: t('Actions'),
  views: t('Views and queues'),
  people: t('People'),
  tickets: t('Tickets'),
};

/** What the steps ask. */
export const PALETTE_STEP_WORDS: Readonly<Record<PaletteStep, string>> = {
  assign: t('Assign to'),
  status: t('Status'),
  priority: t('Priority'),
  queue: t('Move to queue'),
  snooze: t('Snooze until'),
  tag: t('Tag'),
};

/** How many choices there are, for those who do not see them. */
export function choiceCountWords(count: number): string {
  return count === 0
    ? t('Nothing found.')
    : t('{count, plural, one {# choice.} other {# choices.}}', { count });
}
