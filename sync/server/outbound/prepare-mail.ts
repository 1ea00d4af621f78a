import { personSchema, type Person } from '../../domain/person.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import { isLive } from '../stored-document.ts';
import { composeForward } from './compose-forward.ts';
import { linkAddress, type FreshLink } from '../links/request-link.ts';
import { composeMail } from './compose-mail.ts';
import type { DeskSettings } from './desk-settings.ts';
import { forwardedMessages } from './forwarded-messages.ts';
import type { OutboundDeps } from './mail-deps.ts';
import { freshLink } from './mail-link.ts';
import type { MailRef } from './mail-key.ts';
import type { OutgoingMail } from './mail-sender.ts';
import type { MailThread } from './read-thread.ts';
import { replyFiles } from './reply-files.ts';

/** A mail as it would go now; `waitUntil` (milliseconds since 1970) while its files are on their way. */
export interface PreparedMail {
  readonly mail: OutgoingMail;
  readonly waitUntil: number | null;
  /** The link that it carries, to be kept before it goes; null when it carries none. */
  readonly link: FreshLink | null;
}

/** Reads what a mail is made of, and makes it. Null when there is nothing to send, or nobody and nowhere to send it to and from. */
export async function prepareMail(
  deps: OutboundDeps,
  ref: MailRef,
  thread: MailThread,
  settings: DeskSettings,
): Promise<PreparedMail | null> {
  const requester = await requesterOf(deps, thread);
  const isForward = ref.about === 'forward';
  const forwarded = isForward ? await forwardedMessages(deps.store, ref, thread) : [];
  const found = await replyFiles(deps, ref, thread, forwarded);
  const waits = 'until' in found;
  const parts = { thread, requester, settings, secret: deps.mailSecret, files: [], left: [], link: null };
  const whole = waits ? parts : { ...parts, ...found };
  const waitUntil = waits ? found.until : null;
  const mail = isForward ? composeForward(ref, whole, forwarded) : composeMail(ref, whole);
  if (mail === null) return null;
  const link = isForward ? null : freshLink(deps, mail, requester, thread);
  if (link === null) return { mail, waitUntil, link };
  const linked = composeMail(ref, { ...whole, link: linkAddress(deps.origin, link.secret) });
  return { mail: linked ?? mail, waitUntil, link };
}

async function requesterOf({ store }: OutboundDeps, { ticket }: MailThread): Promise<Person | null> {
  const [item = null] = await store.readDocuments([
    { scope: WORKSPACE_SCOPE, kind: 'people', id: ticket.requesterId },
  ]);
  return isLive(item) ? personSchema.parse(item.body) : null;
}

/** The most characters of addresses that a line of the timeline tells. */
const TOLD_LENGTH = 254;

/** Whom a mail goes to, as the timeline tells it: everybody, or as many as there is room for. */
export function toldAddresses({ to, cc }: Pick<OutgoingMail, 'to' | 'cc'>): string {
  const all = [...to.map(({ address }) => address), ...cc];
  const whole = all.join(', ');
  if (whole.length <= TOLD_LENGTH) return whole;
  const others = ` and ${String(all.length - 1)} more`;
  return `${(all[0] ?? '').slice(0, TOLD_LENGTH - others.length)}${others}`;
}
