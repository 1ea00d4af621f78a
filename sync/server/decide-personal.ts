import { refusePersonal } from '../domain/permissions.ts';
import { personalSchema } from '../domain/personal.ts';
import { refuse } from '../domain/refusal.ts';
import { revDevice } from '../domain/rev.ts';
import { personalScope } from '../domain/scope.ts';
import type { PushAnswer } from '../protocol/push.ts';
import { ACCEPTED, answerFirst, conflict, refused } from './answer.ts';
import type { CommitPlan } from './commit-plan.ts';
import { masterFor } from './master-for.ts';
import type { PushContext } from './push-context.ts';
import type { ReadRow } from './read-row.ts';
import { isLive, type StoredDocument } from './stored-document.ts';
import { writeCanonical } from './write-canonical.ts';

/** Judges one of the pusher's own private documents. They alone are deleted by devices: a tombstone stays in their place. */
export function decidePersonal(context: PushContext, plan: CommitPlan, row: ReadRow): PushAnswer {
  const { actor, device, mayGiveBack } = context;
  const item = plan.find({ scope: personalScope(actor.personId), kind: 'personal', id: row.id });
  const master = masterFor(actor, item);
  if (item !== null && !isLive(item) && item.rev === row.rev) return ACCEPTED;
  const first = answerFirst(row, master, null, device);
  if (first !== null) return first;
  if (revDevice(row.rev) !== device && !mayGiveBack)
    return refused(refuse('forged', 'Its revision was made on another device.'), master);
  if (item !== null && row.assumed !== item.rev)
    return conflict(master ?? { id: row.id, rev: item.rev, _deleted: true });
  if (row.isDeletion) {
    plan.write(tombstone(context, item, row), item?.version ?? null, isLive(item) ? item.rev : null);
    return ACCEPTED;
  }
  const parsed = personalSchema.safeParse(row.doc);
  if (!parsed.success) return refused(refuse('invalid', 'It is not as it should be.'), master);
  const refusal = refusePersonal(actor, null, parsed.data);
  if (refusal !== null) return refused(refusal, master);
  writeCanonical(plan, {
    kind: 'personal',
    body: parsed.data,
    before: isLive(item) ? item : null,
    over: item,
  });
  return ACCEPTED;
}

function tombstone({ actor }: PushContext, item: StoredDocument | null, row: ReadRow): StoredDocument {
  return {
    scope: personalScope(actor.personId),
    kind: 'personal',
    id: row.id,
    rev: row.rev,
    seq: item?.seq ?? 0,
    version: (item?.version ?? 0) + 1,
    gone: 'deleted',
    body: null,
    copies: {},
    newest: null,
    refusal: null,
  };
}
