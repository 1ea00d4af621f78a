import { isAgent, personSchema } from '../../domain/person.ts';
import { redactDocument } from '../../domain/redact.ts';
import { personalScope, WORKSPACE_SCOPE, type Scope } from '../../domain/scope.ts';
import { scanLive, type ScannedPlace } from '../scan-live.ts';
import type { LiveDocument } from '../stored-document.ts';
import type { AdminDeps } from './admin-step.ts';
import { redactItem, type Redaction } from './redact-item.ts';
import { runJobs } from './run-jobs.ts';

/** Removes the words from a ticket's thread and timeline, and from the drafts for it of everybody who works here. */
export async function redactQuotes(
  deps: AdminDeps,
  ticketId: string,
  scope: Scope,
  redaction: Redaction,
): Promise<void> {
  const prefix = `${ticketId}--`;
  const thread = await holders(deps, { scope, kind: 'messages', prefix }, redaction);
  const timeline = await holders(deps, { scope, kind: 'events', prefix }, redaction);
  const drafts: LiveDocument[] = [];
  for (const id of await staff(deps)) {
    const own = { scope: personalScope(id), kind: 'personal', prefix: 'draft-' } as const;
    const found = await holders(deps, own, redaction);
    drafts.push(...found.filter(({ body }) => body['ticketId'] === ticketId));
  }
  const jobs = [...thread, ...timeline, ...drafts].map(({ scope: where, kind, id }) => {
    const key = { scope: where, kind, id };
    return {
      documents: [key],
      markers: [],
      apply: (plan: Parameters<typeof redactItem>[0]) => redactItem(plan, key, redaction),
    };
  });
  await runJobs(deps, jobs);
}

/** The documents of a place in which the words stand. */
async function holders(
  deps: AdminDeps,
  place: ScannedPlace,
  { words, remark }: Redaction,
): Promise<readonly LiveDocument[]> {
  const found: LiveDocument[] = [];
  for await (const document of scanLive(deps.store, place))
    if (redactDocument(document.kind, document.body, words, remark) !== null) found.push(document);
  return found;
}

async function staff(deps: AdminDeps): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { body } of scanLive(deps.store, { scope: WORKSPACE_SCOPE, kind: 'people' })) {
    const person = personSchema.parse(body);
    if (isAgent(person)) ids.push(person.id);
  }
  return ids;
}
