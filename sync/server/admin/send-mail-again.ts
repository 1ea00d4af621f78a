import { mayAdminister } from '../../domain/admin-rights.ts';
import { mayReadTicket } from '../../domain/permissions.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { findTicket } from '../find-ticket.ts';
import { locatorKey, outMailKey } from '../keys.ts';
import { locatorOf } from '../marker.ts';
import { tell } from '../edit-ticket.ts';
import { mailEvent } from '../outbound/mail-event.ts';
import { readMailKey } from '../outbound/mail-key.ts';
import { outMailMarker, outMailOf } from '../outbound/out-mail.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';

const NOT_THERE = 'There is no such mail.';

/** Lets a mail that failed or came back go once more. The line of the timeline that says so is what makes it go. */
export async function sendMailAgain(
  { store, clock }: AdminDeps,
  { actor, person }: AdminCaller,
  { ticketId, key, round }: AdminCommand<'send-mail-again'>,
): Promise<AdminStep> {
  if (!mayAdminister(actor, 'mail')) throw new AdminRefused('not-allowed', 'Only the desk sends mail again.');
  const ref = readMailKey(key);
  const place = locatorKey(ticketId);
  const [locator = null] = await store.readMarkers([place]);
  const scope = locatorOf(locator)?.scope;
  if (ref?.ticketId !== ticketId || scope === undefined) throw new AdminRefused('refused', NOT_THERE);
  return {
    documents: [{ scope, kind: 'tickets', id: ticketId }],
    markers: [place, outMailKey(key)],
    apply: (plan) => {
      const isThere = locatorOf(plan.marker(place))?.scope === scope;
      const stored = isThere ? findTicket(plan, ticketId) : null;
      const marker = plan.marker(outMailKey(key));
      const mail = outMailOf(marker);
      if (stored === null || mail === null || !mayReadTicket(actor, stored.ticket))
        throw new AdminRefused('refused', NOT_THERE);
      // A colleague was quicker.
      if (mail.round > round) return null;
      if (mail.state !== 'failed' && mail.state !== 'bounced')
        throw new AdminRefused('refused', 'This mail is still on its way.');
      const at = new Date(clock.now()).toISOString();
      const next = {
        ...mail,
        state: 'waiting' as const,
        round: round + 1,
        tries: 0,
        at,
        dueAt: at,
        run: null,
      };
      plan.writeMarker(outMailMarker(key, next, marker), marker);
      const news = { state: 'queued' as const, to: mail.to, round: next.round, turn: 'again' };
      tell(plan, stored, mailEvent(ref, stored.ticket, person.id, news, at));
      plan.requireMarker(place);
      return null;
    },
  };
}
