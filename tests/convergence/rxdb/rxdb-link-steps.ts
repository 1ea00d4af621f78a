import { mergeEdit, unmergeIds } from '../../../sync/client/merge-edits.ts';
import { isUnfinished } from '../../../sync/domain/status.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { keep, type PageDesk } from './rxdb-steps.ts';

/** Merges, takes out, splits or follows up a ticket at a page of the real client. */
export async function takePageLinkStep(desk: PageDesk): Promise<string> {
  const { page, random } = desk;
  const tickets = page.read
    .tickets()
    .map(({ ticket }) => ticket)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (tickets.length === 0) return 'nothing to link';
  const ticket = random.pick(tickets);
  const step = random.weighted({ merge: 22, unmerge: 8, split: 5, 'follow-up': 3 });
  switch (step) {
    case 'merge': {
      const own = tickets.filter((one) => one.requesterId === ticket.requesterId && one.id !== ticket.id);
      if (own.length > 0) await point(desk, ticket.id, mergeEdit(page.read, random.pick(own).id));
      break;
    }
    case 'unmerge':
      for (const id of unmergeIds(page.read, ticket.id)) await point(desk, id, () => ({ mergedInto: null }));
      break;
    case 'split': {
      const messages = page.read.messages(ticket.id).filter(({ mark }) => mark !== 'attention');
      if (messages.length === 0) break;
      const subject = mark(desk, 'Subject', ticket.requesterId);
      const { id } = await page.commands.splitMessage(random.pick(messages).message.id, subject);
      keepTicket(desk, id, subject);
      break;
    }
    case 'follow-up': {
      if (isUnfinished(ticket.status)) break;
      const subject = mark(desk, 'Subject', ticket.requesterId);
      const body = mark(desk, 'request', ticket.requesterId, 'messages');
      const { id } = await page.commands.followUp(ticket.id, { subject, body });
      keepTicket(desk, id, subject);
      const message = page.read.messages(id).find((row) => row.message.body === body)?.message;
      if (message === undefined) break;
      keep(desk, {
        type: 'message',
        ticketId: id,
        id: message.id,
        rev: message.rev,
        field: 'body',
        value: body,
      });
      break;
    }
  }
  return step;
}

async function point(
  desk: PageDesk,
  id: string,
  decide: (ticket: Ticket) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const { page, ledger, device } = desk;
  const wasSaved = page.read.ticket(id)?.mark === 'saved';
  const changes = await page.commands.triageTicket(id, decide);
  const after = page.read.ticket(id)?.ticket;
  if (after === undefined || changes.length === 0) return;
  if (!wasSaved)
    for (const intent of ledger.intents)
      if (intent.deviceName === device.name && intent.id === id && intent.field === 'mergedInto')
        intent.superseded = true;
  keep(desk, {
    type: 'edit',
    ticketId: id,
    id,
    rev: after.rev,
    field: 'mergedInto',
    value: after.mergedInto,
  });
}

function mark(
  { ledger }: PageDesk,
  words: string,
  ownerId: string,
  kind: 'tickets' | 'messages' = 'tickets',
): string {
  return ledger.mark(words, { privacy: 'public', kind, id: '', ownerId });
}

function keepTicket(desk: PageDesk, id: string, subject: string): void {
  const rev = desk.page.read.ticket(id)?.ticket.rev ?? '';
  keep(desk, { type: 'ticket', ticketId: id, id, rev, field: 'subject', value: subject });
}
