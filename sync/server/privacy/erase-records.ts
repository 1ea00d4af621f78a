import * as z from 'zod/mini';
import { REMOVED_PERSON, strikeText, tracesOf } from '../../domain/erase-traces.ts';
import { waitingMailSchema } from '../../domain/mail.ts';
import type { Person } from '../../domain/person.ts';
import { WORKSPACE_SCOPE } from '../../domain/scope.ts';
import type { AuditEntry } from '../../protocol/admin.ts';
import { readAudit } from '../admin/audit-log.ts';
import type { AdminDeps } from '../admin/admin-step.ts';
import { deleteDocument, workspaceKey } from '../admin/put-document.ts';
import { runJobs, type Job } from '../admin/run-jobs.ts';
import { auditEntryKey } from '../keys.ts';
import { scanLive } from '../scan-live.ts';
import type { ServerDeps } from '../server-deps.ts';
import { isLive } from '../stored-document.ts';

/** Deletes a person's mail that still waits for an agent, as it came and as it was read. */
export async function eraseWaitingMail(deps: AdminDeps, person: Person): Promise<void> {
  await dropWaitingMail(deps, person, async ({ id, raw }) => {
    await deps.raw.remove(raw);
    await deps.records.take({ family: 'mail-waiting', id });
  });
}

/** Deletes what was read of a person's mail that waits, each after `dropped` has been told of it. */
export async function dropWaitingMail(
  deps: ServerDeps,
  { email }: Person,
  dropped: (mail: { readonly id: string; readonly raw: string }) => Promise<void>,
): Promise<void> {
  if (email === null) return;
  for await (const { id, body } of scanLive(deps.store, { scope: WORKSPACE_SCOPE, kind: 'settings' })) {
    const waiting = z.safeParse(waitingMailSchema, body);
    if (!waiting.success || waiting.data.from.toLowerCase() !== email.toLowerCase()) continue;
    await dropped({ id, raw: waiting.data.raw });
    const key = workspaceKey('settings', id);
    const apply: Job['apply'] = (plan) => {
      const item = plan.find(key);
      if (isLive(item)) deleteDocument(plan, item);
    };
    await runJobs(deps, [{ documents: [key], markers: [], apply }]);
  }
}

/** Takes a person's name and addresses out of the lines that tell of them. That there was a change, by whom and when, stays. */
export async function eraseAudit(deps: ServerDeps, person: Person): Promise<void> {
  const jobs: Job[] = [];
  for (let before: number | null = null; ;) {
    const page: Awaited<ReturnType<typeof readAudit>> = await readAudit(deps.store, before);
    jobs.push(...page.entries.flatMap((entry) => lineJob(entry, person)));
    if (page.next === null) break;
    before = page.next;
  }
  await runJobs(deps, jobs);
}

function lineJob({ seq, ...line }: AuditEntry, person: Person): Job[] {
  const isTheirs = line.target.kind === 'people' && line.target.id === person.id;
  const struck = strikeText(JSON.stringify(line), tracesOf(person).map(jsonText));
  if (!isTheirs && struck === JSON.stringify(line)) return [];
  const key = auditEntryKey(seq);
  const plain = lineSchema.parse(JSON.parse(struck));
  const next = isTheirs
    ? {
        ...plain,
        target: { ...plain.target, name: REMOVED_PERSON },
        changes: plain.changes.map(({ field }) => ({ field, from: null, to: null })),
      }
    : plain;
  const apply: Job['apply'] = (plan) => {
    const marker = plan.marker(key);
    if (marker !== null) plan.writeMarker({ key, version: marker.version + 1, value: { ...next } }, marker);
  };
  return [{ documents: [], markers: [key], apply }];
}

const lineSchema = z.looseObject({
  target: z.looseObject({ name: z.string() }),
  changes: z.array(z.looseObject({ field: z.string() })),
});

/** A text as it stands within JSON. */
function jsonText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
