import type { PaletteGroup, PaletteStep } from '../palette/choice.ts';
import { countWords } from './ticket-words.ts';

/** The headings of the palette. */
export const PALETTE_GROUP_WORDS: Readonly<Record<PaletteGroup, string>> = {
  Recent: 'Recent',
  Change: 'Ticket',
  Macros: 'Macros',
  Actions: 'Actions',
  Views: 'Views and queues',
  People: 'People',
  Tickets: 'Tickets',
};

/** What the steps ask. */
export const PALETTE_STEP_WORDS: Readonly<Record<PaletteStep, string>> = {
  assign: 'Assign to',
  status: 'Status',
  priority: 'Priority',
  queue: 'Move to queue',
  snooze: 'Snooze until',
  tag: 'Tag',
};

/** How many choices there are, for those who do not see them. */
export function choiceCountWords(count: number): string {
  return count === 0 ? 'Nothing found.' : `${countWords(count, 'choice')}.`;
}
