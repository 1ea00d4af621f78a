import { hashId } from '../../domain/hash.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { mailIdKey, outMailKey, plusKey } from '../keys.ts';
import { keepLink } from '../links/request-link.ts';
import type { StoredTicket } from '../write-ticket.ts';
import { readDeskSettings } from './desk-settings.ts';
import { editTicket, tell } from '../edit-ticket.ts';
import type { OutboundDeps } from './mail-deps.ts';
import { mailEvent, mailEventId, type MailNews } from './mail-event.ts';
import { readMailKey, type MailRef } from './mail-key.ts';
import { rateOf } from './mail-rate.ts';
import type { OutgoingMail, SendResult } from './mail-sender.ts';
import { nextTry, outMailMarker, outMailOf, SENDING_MS, type OutMail } from './out-mail.ts';
import { prepareMail, toldAddresses } from './prepare-mail.ts';
import { authorOf, readThread, type MailThread } from './read-thread.ts';
import { readPlusAddress } from './sign-mail.ts';

/** Automatic mail to one address within an hour; more than that is two machines talking. */
const AUTOMATIC_AN_HOUR = 10;

const UNKNOWN = 'It is not known whether it left. Ask the person before you send it again.';
const HELD = 'All outgoing mail is held.';
const NOWHERE = 'The queue has no address to send it from, or nobody outside is left to send it to.';
const FILES_COMING = 'Its files are on their way.';

/** One try: everything that it was decided upon. */
interface Attempt {
  readonly ref: MailRef;
  readonly by: string;
  readonly before: OutMail | null;
  readonly now: string;
}

/**
 * Sends one mail if it is its time, once: however often and by however many it is asked for, at most one of them hands it over. Gives whether the
 * mail has come to an end, sent or not. Throws `StoreUnavailable`.
 */
export async function sendMail(deps: OutboundDeps, key: string): Promise<boolean> {
  const ref = readMailKey(key);
  if (ref === null) return true;
  const [marker = null] = await deps.store.readMarkers([outMailKey(key)]);
  const before = outMailOf(marker);
  const nowMs = deps.clock.now();
  const now = new Date(nowMs).toISOString();
  if (before !== null && before.state !== 'waiting' && before.state !== 'sending') return true;
  // Files may come before the time is up that a mail waits for them.
  const waitsForTime = before?.state === 'waiting' && before.run !== 'files';
  if (waitsForTime && before.dueAt !== null && before.dueAt > now) return false;
  const thread = await readThread(deps.store, ref.ticketId);
  if (thread === null) return true;
  const attempt: Attempt = {
    ref,
    by: authorOf(thread, ref.messageId) ?? thread.ticket.requesterId,
    before,
    now,
  };
  if (before?.state === 'sending') {
    if (Date.parse(before.at) + SENDING_MS > nowMs) return false;
    // Whoever took it upon himself has died. It may have left, and is not sent a second time unasked.
    await settle(deps, attempt, { ...before, state: 'failed' }, { state: 'failed', reason: UNKNOWN });
    return true;
  }
  return offer(deps, attempt, thread);
}

async function offer(deps: OutboundDeps, attempt: Attempt, thread: MailThread): Promise<boolean> {
  const { ref, before, now } = attempt;
  const settings = await readDeskSettings(deps.store);
  const prepared = await prepareMail(deps, ref, thread, settings);
  const fresh: OutMail = {
    state: 'waiting',
    to: prepared === null ? '' : toldAddresses(prepared.mail),
    round: before?.round ?? 0,
    tries: before?.tries ?? 0,
    at: now,
    dueAt: null,
    run: null,
  };
  if (prepared === null) {
    // A requester without an address is told on their pages; whoever forwards relies on the mail alone.
    if (ref.about === 'forward') {
      const { recipients } = thread.side.find(({ id }) => id === ref.messageId) ?? {};
      const to = [...(recipients?.to ?? []), ...(recipients?.cc ?? [])].join(', ').slice(0, 254);
      await settle(deps, attempt, { ...fresh, to, state: 'failed' }, { state: 'failed', reason: NOWHERE });
    }
    return true;
  }
  const { mail, waitUntil, link } = prepared;
  if (settings.holdsMail) {
    if (before?.state === 'waiting' && before.dueAt === null && before.run === 'held') return false;
    await settle(deps, attempt, { ...fresh, run: 'held' }, { state: 'queued', reason: HELD });
    return false;
  }
  if (waitUntil !== null) {
    if (before?.run === 'files') return false;
    const dueAt = new Date(waitUntil).toISOString();
    await settle(deps, attempt, { ...fresh, dueAt, run: 'files' }, { state: 'queued', reason: FILES_COMING });
    return false;
  }
  const isAutomatic = ref.about === 'receipt' || ref.about === 'solved';
  if (isAutomatic && (await rateOf(deps, 'out', fresh.to, ref.key)) > AUTOMATIC_AN_HOUR) {
    const reason = 'Too much automatic mail to this address within an hour.';
    await settle(deps, attempt, { ...fresh, state: 'failed' }, { state: 'failed', reason });
    return true;
  }
  const run = hashId('run', now, String(deps.random()));
  const sending: OutMail = { ...fresh, state: 'sending', tries: fresh.tries + 1, run };
  if (!(await claim(deps, attempt, sending, placeOf(mail, ref, thread)))) return false;
  if (link !== null) await keepLink(deps.records, link, deps.clock.now());
  return conclude(deps, { ...attempt, before: sending }, sending, await deps.sender.send(mail), mail);
}

/** Takes the mail upon this run; false when another was quicker, or it is no more as it was. */
async function claim(
  deps: OutboundDeps,
  { ref, before }: Attempt,
  sending: OutMail,
  answers: ReturnType<typeof placeOf>,
): Promise<boolean> {
  const key = outMailKey(ref.key);
  const { token, place } = answers;
  let isOurs = false;
  await editTicket(deps, {
    ticketId: ref.ticketId,
    markers: [key, token],
    apply: (plan) => {
      const marker = plan.marker(key);
      const stored = outMailOf(marker);
      // A commit whose answer was lost is seen again here.
      isOurs = stored?.run === sending.run;
      if (isOurs || stored?.at !== before?.at || stored?.state !== before?.state) return;
      plan.writeMarker(outMailMarker(ref.key, sending, marker), marker);
      if (plan.marker(token) === null) plan.writeMarker({ key: token, version: 1, value: place }, null);
      isOurs = true;
    },
  });
  return isOurs;
}

/** Under which token answers come back, and where they belong: to the ticket, or into a side thread of it. */
function placeOf({ replyTo }: OutgoingMail, { ticketId, messageId }: MailRef, { side }: MailThread) {
  const forward = side.find(({ id }) => id === messageId);
  const sideOf = forward === undefined ? {} : { sideOf: forward.sideOf ?? forward.id };
  return { token: plusKey(readPlusAddress(replyTo).token ?? ''), place: { ticketId, ...sideOf } };
}

/** Writes down how the try went; whether that was the end of it. */
async function conclude(
  deps: OutboundDeps,
  attempt: Attempt,
  sending: OutMail,
  result: SendResult,
  mail: OutgoingMail,
): Promise<boolean> {
  if (result.kind === 'sent') {
    const { refused = [] } = result;
    const reason = `${refused.join(', ')} was refused by the mail server. The others have it.`;
    const news = refused.length === 0 ? ({ state: 'sent' } as const) : { state: 'bounced' as const, reason };
    await settle(deps, attempt, { ...sending, state: news.state }, news, [mail.messageId, result.messageId]);
    return true;
  }
  const { reason } = result;
  const isOver = result.kind === 'unknown' || result.isFinal;
  const dueAt = isOver ? null : nextTry(sending.tries, deps.clock.now());
  if (dueAt === null) {
    const told = result.kind === 'unknown' ? UNKNOWN : reason;
    await settle(deps, attempt, { ...sending, state: 'failed' }, { state: 'failed', reason: told });
    return true;
  }
  await settle(deps, attempt, { ...sending, state: 'waiting', dueAt }, { state: 'queued', reason });
  return false;
}

/** The marker, the line of the timeline and under which ids answers will name the mail, in one transaction. */
async function settle(
  deps: OutboundDeps,
  { ref, by }: Attempt,
  next: OutMail,
  news: Pick<MailNews, 'state' | 'reason'>,
  mailIds: readonly string[] = [],
): Promise<void> {
  const key = outMailKey(ref.key);
  const idKeys = [...new Set(mailIds)].map((id) => mailIdKey(hashId('mail id', id)));
  const told: MailNews = { ...news, to: next.to, round: next.round, turn: String(next.tries) };
  await editTicket(deps, {
    ticketId: ref.ticketId,
    markers: [key, ...idKeys],
    events: [mailEventId(ref, told)],
    apply: (plan: CommitPlan, stored: StoredTicket) => {
      const marker = plan.marker(key);
      // Somebody asked for it anew meanwhile.
      if ((outMailOf(marker)?.round ?? 0) > next.round) return;
      const at = new Date(deps.clock.now()).toISOString();
      plan.writeMarker(outMailMarker(ref.key, { ...next, at }, marker), marker);
      tell(plan, stored, mailEvent(ref, stored.ticket, by, told, at));
      for (const idKey of idKeys)
        if (plan.marker(idKey) === null)
          plan.writeMarker({ key: idKey, version: 1, value: { ticketId: ref.ticketId, key: ref.key } }, null);
    },
  });
}
