import { mayAdminister } from '../../domain/admin-rights.ts';
import { mayReadTicket } from '../../domain/permissions.ts';
import { showReference } from '../../domain/reference.ts';
import { ticketSchema } from '../../domain/ticket.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { locatorKey } from '../keys.ts';
import { countLinks, revokeLinks } from '../links/request-link.ts';
import { locatorOf } from '../marker.ts';
import { isLive } from '../stored-document.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';

/** Ends every link that a mail gave out to one ticket, at the next call of whoever has it. The next mail carries another one. */
export async function revokeTicketLinks(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { ticketId }: AdminCommand<'revoke-links'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'links'))
    throw new AdminRefused('not-allowed', 'Only the desk revokes the links to a ticket.');
  const [marker = null] = await deps.store.readMarkers([locatorKey(ticketId)]);
  const scope = locatorOf(marker)?.scope;
  const missing = () => new AdminRefused('refused', 'This ticket is not there for you.');
  if (scope === undefined) throw missing();
  const key = { scope, kind: 'tickets', id: ticketId } as const;
  const open = await countLinks(deps.records, ticketId, deps.clock.now());
  return {
    documents: [key],
    markers: [],
    apply: (plan) => {
      const item = plan.find(key);
      const ticket = isLive(item) ? ticketSchema.parse(item.body) : null;
      if (ticket === null || !mayReadTicket(actor, ticket)) throw missing();
      if (open === 0) return null;
      const target = { kind: 'tickets', id: ticketId, name: showReference(ticket.reference) } as const;
      return { target, changes: [{ field: 'links', from: open, to: 0 }] };
    },
    follow: async () => {
      await revokeLinks(deps.records, ticketId, deps.clock.now());
    },
  };
}
