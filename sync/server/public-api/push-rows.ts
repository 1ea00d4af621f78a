import { historyOf } from '../answer.ts';
import { revSchema } from '../../domain/rev.ts';
import type { Refusal, RefusalReason } from '../../domain/refusal.ts';
import type { ProblemCode } from '../../protocol/problem.ts';
import type { PushAnswer, PushRow } from '../../protocol/push.ts';
import type { AnyDocument } from '../../domain/document.ts';
import type { FoundApiKey } from '../api-keys/find-api-key.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { StoreUnavailable } from '../sync-store.ts';
import type { PublicApiDeps } from './api-call.ts';

/** A row of a push with the whole document in it. */
export type DocumentRow = PushRow & { readonly doc: AnyDocument };

/** `behind`: what the row stands upon is not what is stored any more. */
export type Pushed = 'accepted' | 'behind';

/**
 * Has rows judged and committed by the rules of every push, in the name of the key. `accepted` when all of them are in, now or by an earlier try.
 * Throws `ApiProblem` for what is refused, and `StoreUnavailable` when it could not be decided in time.
 */
export async function pushRows(
  { sync }: Pick<PublicApiDeps, 'sync'>,
  key: FoundApiKey,
  rows: readonly DocumentRow[],
): Promise<Pushed> {
  const { answers } = await sync.push(key, { device: key.device, rows: [...rows] });
  const became = rows.map((row, index) => becameOf(row.doc.rev, answers[index]));
  return became.includes('behind') ? 'behind' : 'accepted';
}

function becameOf(rev: string, answer: PushAnswer | undefined): Pushed {
  if (answer?.status === 'accepted') return 'accepted';
  // Somebody went on from what this call had written before.
  if (answer?.status === 'conflict') return isOrWas(answer.master, rev) ? 'accepted' : 'behind';
  if (answer?.status === 'refused') throw problemOf(answer.refusal);
  throw new StoreUnavailable('The call could not be decided in time.');
}

/** Whether a stored document is at this revision, or came by it. */
export function isOrWas(stored: AnyDocument, rev: string): boolean {
  return stored.rev === rev || (revSchema.safeParse(rev).success && historyOf(stored).includes(rev));
}

const CODES: Readonly<Partial<Record<RefusalReason, ProblemCode>>> = {
  held: 'outdated',
  'ticket-missing': 'not-found',
  'too-large': 'too-large',
};

function problemOf({ reason, detail }: Refusal): ApiProblem {
  // The id is a hash of the idempotency key: something else was sent with it before.
  if (reason === 'immutable') return keyReused();
  return new ApiProblem(CODES[reason] ?? 'refused', detail);
}

/** What is answered to an idempotency key that stood for something else before. */
export function keyReused(): ApiProblem {
  return new ApiProblem(
    'refused',
    'This Idempotency-Key was used for another call. Take a fresh one.',
    'Idempotency-Key',
  );
}
