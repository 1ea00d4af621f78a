import * as z from 'zod/mini';
import { headerText, type WaitingMail } from '../../domain/mail.ts';
import { instantSchema } from '../../domain/id.ts';
import { childIdSchema } from '../../domain/message.ts';
import { putDocument, workspaceKey } from '../admin/put-document.ts';
import { runJobs } from '../admin/run-jobs.ts';
import type { RecordStore } from '../record-store.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { parsedMailSchema } from './parsed-mail.ts';

/** The whole of a mail that waits; `mail` is null for one that could not be read. */
const waitingSchema = z.object({
  mail: z.nullable(parsedMailSchema),
  raw: z.string(),
  at: instantSchema,
  verified: z.boolean(),
  /** The forward that it answers. */
  sideOf: z._default(z.nullable(childIdSchema), null),
});
export type KeptMail = z.infer<typeof waitingSchema>;

/** What every agent is shown of it. */
export type WaitingFacts = Pick<
  WaitingMail,
  'id' | 'reason' | 'from' | 'fromName' | 'subject' | 'excerpt' | 'files' | 'queueId' | 'ticketId' | 'isSide'
>;

const EXCERPT = 4_000;

/** Keeps a mail until an agent says what becomes of it. One that somebody has settled does not come back. */
export async function keepWaiting(deps: IntakeDeps, facts: WaitingFacts, kept: KeptMail): Promise<void> {
  const key = workspaceKey('settings', facts.id);
  await deps.records.create({ family: 'mail-waiting', id: facts.id }, { ...kept }, null);
  const document: WaitingMail = {
    ...facts,
    rev: `srv-${'0'.repeat(26)}`,
    type: 'waiting-mail',
    subject: headerText(facts.subject),
    excerpt: facts.excerpt.slice(0, EXCERPT),
    at: kept.at,
    raw: kept.raw,
  };
  await runJobs(deps, [
    {
      documents: [key],
      markers: [],
      apply: (plan) => {
        if (plan.find(key) === null) putDocument(plan, 'settings', document);
      },
    },
  ]);
}

/** Reads a mail that waits; null when there is none. */
export async function readWaiting(records: RecordStore, id: string): Promise<KeptMail | null> {
  const body = await records.read({ family: 'mail-waiting', id });
  return body === null ? null : waitingSchema.parse(body);
}
