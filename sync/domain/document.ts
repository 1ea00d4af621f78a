import { articleSchema, settingSchema, type Article, type Setting } from './setting.ts';
import { eventSchema, type TimelineEvent } from './event.ts';
import { messageSchema, type Message } from './message.ts';
import { personalSchema, type Personal } from './personal.ts';
import { personSchema, type Person } from './person.ts';
import { ticketSchema, type Ticket } from './ticket.ts';

/** The document of each kind, whole, as agents hold it. */
export interface DocumentOf {
  tickets: Ticket;
  messages: Message;
  events: TimelineEvent;
  people: Person;
  settings: Setting;
  articles: Article;
  personal: Personal;
}

/** The one schema of each kind: what stands at every door. */
export const DOCUMENT_SCHEMAS = {
  tickets: ticketSchema,
  messages: messageSchema,
  events: eventSchema,
  people: personSchema,
  settings: settingSchema,
  articles: articleSchema,
  personal: personalSchema,
} as const;

/** What every document has. */
export interface AnyDocument {
  readonly id: string;
  readonly rev: string;
  readonly [field: string]: unknown;
}
