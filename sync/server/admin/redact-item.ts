import { redactDocument } from '../../domain/redact.ts';
import { extendHistory, serverRev } from '../../domain/rev.ts';
import { historyOf } from '../answer.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { isLive, type DocumentKey } from '../stored-document.ts';
import { writeCanonical } from '../write-canonical.ts';

/** What is removed, what is put in its place, and the id of the command that asked for it. */
export interface Redaction {
  readonly words: string;
  readonly remark: string;
  readonly cause: string;
}

/**
 * Plans one document without the words, as the server's own edit, with its copies. Nothing where they do not stand. The revision that held them goes
 * into its history, so that a device which pushes it again is given what stands now.
 */
export function redactItem(plan: CommitPlan, key: DocumentKey, { words, remark, cause }: Redaction): void {
  const before = plan.find(key);
  if (!isLive(before)) return;
  const redacted = redactDocument(key.kind, before.body, words, remark);
  if (redacted === null) return;
  const hist = extendHistory(before.rev, historyOf(before.body));
  const body = { ...redacted, hist, rev: serverRev(cause, before.rev) };
  writeCanonical(plan, { kind: key.kind, body, before });
}
