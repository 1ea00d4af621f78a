import { eraseFrom, linesOf, tracesOf, type Erasure } from '../../domain/erase-traces.ts';
import type { Person } from '../../domain/person.ts';
import { personalScope } from '../../domain/scope.ts';
import { runJobs, type Job } from '../admin/run-jobs.ts';
import { scanLive } from '../scan-live.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { LiveDocument } from '../stored-document.ts';
import { everyDocument, everyDraft, ticketOf, type HeldOf } from './held-of.ts';
import { dropJob, rewriteJob } from './rewrite-job.ts';

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
    list.push(rewriteJob(document, (body) => eraseFrom(document.kind, body, erasure)));
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
