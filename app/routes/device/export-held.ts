import type { Workspace } from '../../../sync/client/workspace.ts';

/** Everything this device holds of the helpdesk as one JSON text: tickets with their threads and timelines, people, settings, and what is unsent. */
export function exportHeld({ read, outbox, personId }: Workspace, nowMs: number): string {
  const tickets = read.tickets().map(({ ticket, mark }) => ({
    ticket,
    mark,
    messages: read.messages(ticket.id),
    timeline: read.events(ticket.id),
  }));
  const held = { tickets, people: read.people(), settings: read.settings(), outbox: outbox.items() };
  return JSON.stringify({ exportedAt: new Date(nowMs).toISOString(), personId, ...held }, null, 1);
}
