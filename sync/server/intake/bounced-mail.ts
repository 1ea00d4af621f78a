import * as z from 'zod/mini';
import { outMailKey } from '../keys.ts';
import { editTicket, tell } from '../edit-ticket.ts';
import { mailEvent, mailEventId, type MailNews } from '../outbound/mail-event.ts';
import { readMailKey, type MailRef } from '../outbound/mail-key.ts';
import { outMailMarker, outMailOf } from '../outbound/out-mail.ts';
import { authorOf, readThread } from '../outbound/read-thread.ts';
import { readMailId } from '../outbound/sign-mail.ts';
import { headerText } from '../../domain/mail.ts';
import { mailIdMarker } from './find-thread.ts';
import type { IntakeDeps } from './intake-deps.ts';

const sentSchema = z.object({ key: z.string() });

/** The mail of ours that one of these Message-IDs names: by our signature, or as whoever sent it on named it. Null when none does. */
export async function sentMailOf(deps: IntakeDeps, ids: readonly string[]): Promise<MailRef | null> {
  for (const id of ids) {
    const ref = readMailId(deps.mailSecret, id);
    if (ref !== null) return ref;
  }
  const markers = ids.length === 0 ? [] : await deps.store.readMarkers(ids.map(mailIdMarker));
  for (const marker of markers) {
    const sent = z.safeParse(sentSchema, marker?.value);
    const ref = sent.success ? readMailKey(sent.data.key) : null;
    if (ref !== null) return ref;
  }
  return null;
}

/** What a report says of a mail that was sent. */
export interface MailReport {
  readonly state: 'delivered' | 'bounced';
  readonly reason: string | null;
}

/** Writes down, in the ticket's timeline, that a mail has come back or arrived. A report that comes twice is one line. */
export async function noteReport(deps: IntakeDeps, ref: MailRef, report: MailReport): Promise<void> {
  const by = await whoseMail(deps, ref);
  const key = outMailKey(ref.key);
  const [before = null] = await deps.store.readMarkers([key]);
  const sent = outMailOf(before);
  if (sent === null) return;
  const { state } = report;
  const reason = report.reason === null ? {} : { reason: headerText(report.reason, 500) };
  const news: MailNews = { state, to: sent.to, round: sent.round, ...reason };
  await editTicket(deps, {
    ticketId: ref.ticketId,
    markers: [key],
    events: [mailEventId(ref, news)],
    apply: (plan, stored) => {
      const marker = plan.marker(key);
      const mail = outMailOf(marker);
      if (mail?.round !== sent.round) return;
      const at = new Date(deps.clock.now()).toISOString();
      if (state === 'bounced' && mail.state !== 'bounced')
        plan.writeMarker(outMailMarker(ref.key, { ...mail, state, at }, marker), marker);
      tell(plan, stored, mailEvent(ref, stored.ticket, by ?? stored.ticket.requesterId, news, at));
    },
  });
}

async function whoseMail({ store }: IntakeDeps, { ticketId, messageId }: MailRef): Promise<string | null> {
  if (messageId === null) return null;
  const thread = await readThread(store, ticketId);
  return thread === null ? null : authorOf(thread, messageId);
}
