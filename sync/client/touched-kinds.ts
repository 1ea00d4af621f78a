import type { Kind } from '../domain/kind.ts';

/** What a kind's push brings about besides its own documents. */
export const TOUCHED: Readonly<Record<Kind, readonly Kind[]>> = {
  tickets: ['tickets', 'events', 'people'],
  messages: ['messages', 'tickets', 'events'],
  personal: ['personal'],
  events: ['events'],
  people: ['people'],
  settings: ['settings'],
  articles: ['articles'],
};
