import type { AnyDocument } from '../../domain/document.ts';
import { REMOVED_PERSON } from '../../domain/erase-traces.ts';
import { eventSchema } from '../../domain/event.ts';
import { extendHistory, serverRev } from '../../domain/rev.ts';
import { deleteDocument } from '../admin/put-document.ts';
import type { Job } from '../admin/run-jobs.ts';
import { historyOf } from '../answer.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { outMailKey } from '../keys.ts';
import { outMailMarker, outMailOf } from '../outbound/out-mail.ts';
import { isLive, type LiveDocument } from '../stored-document.ts';
import { writeCanonical } from '../write-canonical.ts';

/** What is left of a document; null where there is nothing to take away. It is asked of what is stored when the job is committed. */
type Rewrite = (body: AnyDocument) => AnyDocument | null;

/** Rewrites a document as the server's own edit, with its copies and the address that is kept beside an event that tells of a mail. */
export function rewriteJob({ scope, kind, id, body }: LiveDocument, rewrite: Rewrite): Job {
  const key = { scope, kind, id };
  const event = kind === 'events' ? eventSchema.safeParse(body).data : undefined;
  const mail = event?.type === 'mail' ? event.key : null;
  return {
    documents: [key],
    markers: mail === null ? [] : [outMailKey(mail)],
    apply: (plan) => {
      const before = plan.find(key);
      const next = isLive(before) ? rewrite(before.body) : null;
      if (!isLive(before) || next === null) return;
      planRewrite(plan, before, next);
      if (mail !== null) forgetAddress(plan, mail);
    },
  };
}

/** Plans what is left of a document in its place. */
export function planRewrite(plan: CommitPlan, before: LiveDocument, next: AnyDocument): void {
  // An event is told once and never edited by a device: it needs no history.
  const isEvent = before.kind === 'events';
  const hist = isEvent ? {} : { hist: extendHistory(before.rev, historyOf(before.body)) };
  const rev = serverRev('erased', before.rev);
  writeCanonical(plan, { kind: before.kind, body: { ...next, ...hist, rev }, before });
}

/** Whom a mail went to is kept beside the document, too. */
function forgetAddress(plan: CommitPlan, mail: string): void {
  const marker = plan.marker(outMailKey(mail));
  const sent = outMailOf(marker);
  if (sent !== null && sent.to !== REMOVED_PERSON)
    plan.writeMarker(outMailMarker(mail, { ...sent, to: REMOVED_PERSON }, marker), marker);
}

/** Deletes somebody's private thing, where it is still one that `isWanted`. */
export function dropJob(
  { scope, kind, id }: LiveDocument,
  isWanted: (body: AnyDocument) => boolean = () => true,
): Job {
  const key = { scope, kind, id };
  return {
    documents: [key],
    markers: [],
    apply: (plan) => {
      const item = plan.find(key);
      if (isLive(item) && isWanted(item.body)) deleteDocument(plan, item);
    },
  };
}
