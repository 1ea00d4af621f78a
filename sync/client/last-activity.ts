import type { Ticket } from '../domain/ticket.ts';
import type { Mark } from './workspace.ts';

/** When anything last happened in a ticket, by the best clock known. `latest` are times at which something happened in its thread or timeline. */
export function lastActivity(ticket: Ticket, mark: Mark, ...latest: readonly (string | undefined)[]): string {
  const dates = [ticket.acceptedAt ?? ticket.createdAt, ticket.statusSince, ...latest].map((at) => at ?? '');
  // This device's clock is believed only for what no server has dated yet.
  if (mark !== 'saved') dates.push(ticket.updatedAt);
  return dates.reduce((last, date) => (date > last ? date : last));
}
