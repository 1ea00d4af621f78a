import { hashId } from '../../domain/hash.ts';
import type { WaitingMail } from '../../domain/mail.ts';
import { isRestrictedQueue } from '../../domain/scope.ts';
import { rateOf } from '../outbound/mail-rate.ts';
import { readDeskSettings, type DeskSettings } from '../outbound/desk-settings.ts';
import { noteRoundMail, roundMailOf } from '../outbound/round-mail.ts';
import { deskToken } from '../outbound/sign-mail.ts';
import { noteReport, sentMailOf } from './bounced-mail.ts';
import { deliverMail } from './deliver-mail.ts';
import { readReport } from './delivery-report.ts';
import { findThread, mailTakenIn, mayJoin, type FoundThread } from './find-thread.ts';
import type { IntakeDeps, MailInDeps } from './intake-deps.ts';
import { keepMailFiles } from './keep-mail-files.ts';
import { identityOf, type MailFacts } from './mail-documents.ts';
import { MAIL_BYTES } from './mime-limits.ts';
import { parseMail } from './parse-mail.ts';
import { personOf, unprovenPerson } from './person-of.ts';
import { routeMail } from './route-mail.ts';
import { isBelieved, type ArrivedMail } from './ses-event.ts';
import { keepWaiting } from './waiting-mail.ts';

/** What became of a mail. `reported`: it told of one of ours. `kept`: nobody is shown it. */
export type Received = 'delivered' | 'waiting' | 'reported' | 'repeated' | 'kept';

/** Mails from one address within an hour; more than that is a machine, whatever it says of itself. */
const MAILS_AN_HOUR = 30;

/** Takes in one mail whose bytes are kept already. It may run again for the same mail: that changes nothing. Throws `StoreUnavailable`. */
export async function receiveMail(deps: MailInDeps, arrived: ArrivedMail): Promise<Received> {
  const bytes = await deps.raw.get(arrived.raw);
  if (bytes === null) throw new Error(`The raw mail ${arrived.raw} is not there.`);
  const settings = await readDeskSettings(deps.store);
  const read = await parseMail(bytes, { source: arrived.source, token: deskToken(deps.mailSecret) });
  if (!read.ok) {
    const queue = routeMail(settings, arrived.recipients, null)?.queue;
    const words = `${read.why} The raw mail is kept as ${arrived.raw}.`;
    const id = `mail-${hashId('unreadable', arrived.raw)}`;
    const facts = {
      id,
      from: read.from,
      fromName: '',
      subject: read.subject,
      excerpt: words,
      files: [],
      ticketId: null,
    };
    const kept = { mail: null, raw: arrived.raw, at: arrived.at, verified: false, sideOf: null };
    await keepWaiting(deps, { ...facts, reason: 'unreadable', queueId: queue?.id ?? 'none' }, kept);
    return 'waiting';
  }
  const { mail } = read;
  const round = roundMailOf(deps.mailSecret, arrived.recipients, mail.ids);
  if (round !== null) {
    await noteRoundMail(deps, round, {
      what: 'arrived',
      isBelieved: isBelieved(arrived, mail.from.address),
    });
    return 'kept';
  }
  const facts: MailFacts = {
    mail,
    raw: arrived.raw,
    at: arrived.at,
    verified: isBelieved(arrived, mail.from.address),
    contents: read.contents,
  };
  if (await wasTakenIn(deps, facts)) {
    // The run before may have died between the words and the files.
    await keepMailFiles(deps, facts);
    return 'repeated';
  }
  if (mail.kind === 'bounce' && (await tookReport(deps, bytes))) return 'reported';
  const became = facts.verified
    ? await takeIn(deps, facts, arrived, settings)
    : await setAside(deps, facts, arrived, settings);
  if (became === 'delivered') await keepMailFiles(deps, facts);
  return became;
}

async function wasTakenIn({ store }: IntakeDeps, facts: MailFacts): Promise<boolean> {
  return (await mailTakenIn(store, facts.mail.mailId))?.identity === identityOf(facts);
}

async function tookReport(deps: IntakeDeps, bytes: Uint8Array): Promise<boolean> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAIL_BYTES / 50));
  const report = readReport(start.toString('utf8'));
  const ref = await sentMailOf(deps, report.ids);
  if (ref === null) return false;
  // A server that is still trying says nothing that anybody has to act upon.
  const { action, to } = report;
  const reason = to === null ? report.reason : `${to}: ${report.reason}`;
  if (action === 'failed') await noteReport(deps, ref, { state: 'bounced', reason });
  return true;
}

/** A mail whose sender is proven. */
async function takeIn(
  deps: IntakeDeps,
  facts: MailFacts,
  arrived: ArrivedMail,
  settings: DeskSettings,
): Promise<Received> {
  const { mail } = facts;
  const found = await findThread(deps, mail, arrived.recipients);
  const joined = found !== null && (await mayJoin(deps, found, mail.from.address)) ? found : null;
  const thread = joined?.thread ?? null;
  const isStray = thread === null && mail.kind !== 'person' && mail.kind !== 'list';
  const isFlood = (await rateOf(deps, 'in', mail.from.address, identityOf(facts))) > MAILS_AN_HOUR;
  const route = routeMail(settings, arrived.recipients, mail);
  if (isStray || isFlood || route === null)
    return wait(deps, facts, arrived, settings, isFlood ? 'too-many' : 'automatic');
  const personId = await personOf(deps, mail.from);
  const sideOf = joined?.sideOf ?? null;
  const refusal = await deliverMail(deps, { facts, personId, settings, ...route, thread, sideOf });
  return refusal === null ? 'delivered' : wait(deps, facts, arrived, settings, 'refused');
}

/** A mail that anybody may have written: it joins nothing and waits, or in a restricted queue, which only its members may see, is a ticket of nobody known. */
async function setAside(
  deps: IntakeDeps,
  facts: MailFacts,
  arrived: ArrivedMail,
  settings: DeskSettings,
): Promise<Received> {
  const { mail } = facts;
  if (settings.blocked.has(mail.from.address)) return 'kept';
  const route = routeMail(settings, arrived.recipients, mail);
  if (route === null || !isRestrictedQueue(route.queue.id))
    return wait(deps, facts, arrived, settings, mail.kind === 'person' ? 'unverified' : 'automatic');
  const personId = await unprovenPerson(deps, mail.from);
  const refusal = await deliverMail(deps, {
    facts,
    personId,
    settings,
    ...route,
    thread: null,
    sideOf: null,
  });
  return refusal === null ? 'delivered' : wait(deps, facts, arrived, settings, 'refused');
}

async function wait(
  deps: IntakeDeps,
  facts: MailFacts,
  { recipients, raw, at }: ArrivedMail,
  settings: DeskSettings,
  reason: WaitingMail['reason'],
): Promise<Received> {
  const { mail, verified } = facts;
  const queue = routeMail(settings, recipients, mail)?.queue;
  const isRestricted = queue !== undefined && isRestrictedQueue(queue.id);
  const found = isRestricted ? null : await findThread(deps, mail, recipients);
  const shown: FoundThread | null =
    found !== null && !isRestrictedQueue(found.thread.ticket.queueId) ? found : null;
  const isSide = shown !== null && shown.sideOf !== null;
  const told: Pick<WaitingMail, 'from' | 'fromName' | 'subject' | 'excerpt' | 'files'> = isRestricted
    ? // Every agent is shown what waits: of a restricted queue's mail, only that it is there.
      { from: '', fromName: '', subject: 'A mail for a restricted queue', excerpt: '', files: [] }
    : {
        from: mail.from.address,
        fromName: mail.from.name,
        subject: mail.subject,
        excerpt: mail.text,
        files: mail.files.map(({ name }) => name),
      };
  await keepWaiting(
    deps,
    {
      ...told,
      id: `mail-${identityOf(facts)}`,
      reason,
      queueId: queue?.id ?? 'none',
      ticketId: shown?.thread.ticket.id ?? null,
      ...(isSide ? { isSide } : {}),
    },
    { mail, raw, at, verified, sideOf: shown?.sideOf ?? null },
  );
  return 'waiting';
}
