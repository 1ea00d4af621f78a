import { eraseFrom, linesOf, REMOVED_PERSON, tracesOf, type Erasure } from '../../domain/erase-traces.ts';
import { eventSchema } from '../../domain/event.ts';
import type { Person } from '../../domain/person.ts';
import { extendHistory, serverRev } from '../../domain/rev.ts';
import { personalScope } from '../../domain/scope.ts';
import { deleteDocument } from '../admin/put-document.ts';
import { runJobs, type Job } from '../admin/run-jobs.ts';
import { historyOf } from '../answer.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { outMailKey } from '../keys.ts';
import { outMailMarker, outMailOf } from '../outbound/out-mail.ts';
import { scanLive } from '../scan-live.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive, type LiveDocument } from '../stored-document.ts';
import { writeCanonical } from '../write-canonical.ts';
import { everyDocument, everyDraft, ticketOf, type HeldOf } from './held-of.ts';

/**
 * Takes what a person wrote, and what names them, out of every document of the desk, out of everybody's drafts and out of their own private things. What
 * they wrote themselves comes last, since quotes of it are found by it.
 */
export async function eraseDocuments(deps: ServerDeps, person: Person, held: HeldOf): Promise<void> {
  const erasureOf = erasures(person, held);
  const others: Job[] = [];
  const own: Job[] = [];
  const look = (document: LiveDocument) => {
    const erasure = erasureOf(ticketOf(document));
    if (eraseFrom(document.kind, document.body, erasure) === null) return;
    const list = document.body['authorId'] === person.id || document.kind === 'tickets' ? own : others;
    list.push(eraseJob(document, erasure));
  };
  for await (const document of everyDocument(deps.store, ['events', 'messages', 'tickets'])) look(document);
  for await (const draft of everyDraft(deps.store)) look(draft);
  for await (const item of scanLive(deps.store, { scope: personalScope(person.id), kind: 'personal' }))
    others.push(dropJob(item));
  await runJobs(deps, [...others, ...own]);
}

/** What is looked for: addresses everywhere; name, subject and lines of theirs where a ticket is theirs or they wrote in it. */
function erasures(
  person: Person,
  { tickets, messages, files }: HeldOf,
): (ticketId: string | null) => Erasure {
  const shared = { personId: person.id, address: person.email?.toLowerCase() ?? null };
  const everywhere: Erasure = { ...shared, traces: tracesOf(person) };
  const subjects = new Map(tickets.map(({ id, body }) => [id, body['subject']]));
  const words = new Map<string, string[]>();
  const add = (ticketId: string, found: readonly string[]) =>
    words.set(ticketId, [...(words.get(ticketId) ?? []), ...found]);
  for (const [id, subject] of subjects) add(id, typeof subject === 'string' ? linesOf(subject) : []);
  for (const { ticketId, body, mail } of messages)
    add(ticketId, [...linesOf(body), ...linesOf(mail?.quoted ?? '')]);
  for (const { messageId, file } of files) add(messageId.slice(0, messageId.indexOf('--')), [file.name]);
  return (ticketId) => {
    const lines = ticketId === null ? undefined : words.get(ticketId);
    return lines === undefined
      ? everywhere
      : { ...shared, traces: [...new Set([...everywhere.traces, person.name, ...lines])] };
  };
}

function eraseJob({ scope, kind, id, body }: LiveDocument, erasure: Erasure): Job {
  const key = { scope, kind, id };
  const event = kind === 'events' ? eventSchema.safeParse(body).data : undefined;
  const mail = event?.type === 'mail' ? event.key : null;
  return {
    documents: [key],
    markers: mail === null ? [] : [outMailKey(mail)],
    apply: (plan) => {
      const before = plan.find(key);
      const next = isLive(before) ? eraseFrom(kind, before.body, erasure) : null;
      if (!isLive(before) || next === null) return;
      // An event is told once and never edited by a device: it needs no history.
      const hist = kind === 'events' ? {} : { hist: extendHistory(before.rev, historyOf(before.body)) };
      const rev = serverRev('erased', before.rev);
      writeCanonical(plan, { kind, body: { ...next, ...hist, rev }, before });
      if (mail !== null) forgetAddress(plan, mail);
    },
  };
}

/** Whom a mail went to is kept beside the document, too. */
function forgetAddress(plan: CommitPlan, mail: string): void {
  const marker = plan.marker(outMailKey(mail));
  const sent = outMailOf(marker);
  if (sent !== null && sent.to !== REMOVED_PERSON)
    plan.writeMarker(outMailMarker(mail, { ...sent, to: REMOVED_PERSON }, marker), marker);
}

function dropJob({ scope, kind, id }: LiveDocument): Job {
  const key = { scope, kind, id };
  return {
    documents: [key],
    markers: [],
    apply: (plan) => {
      const item = plan.find(key);
      if (isLive(item)) deleteDocument(plan, item);
    },
  };
}
