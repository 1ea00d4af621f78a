import { judgeFile } from '../files/judge-file.ts';
import { noteOutcome, readOutcome } from '../files/file-record.ts';
import { findDescribed } from '../files/find-message.ts';
import { tellOutcome } from '../files/tell-outcome.ts';
import { mailTakenIn } from './find-thread.ts';
import type { MailInDeps } from './intake-deps.ts';
import { attachmentsOf, fileIdAt, identityOf, messageIdOf, type MailFacts } from './mail-documents.ts';

/**
 * Puts the files of a mail that has become a message into their place, judged as those of devices are, and tells of each. A second run, also after
 * one that died midway, brings each file to the same end.
 */
export async function keepMailFiles(deps: MailInDeps, facts: MailFacts): Promise<void> {
  const described = new Set(attachmentsOf(facts).map(({ id }) => id));
  if (described.size === 0) return;
  const taken = await mailTakenIn(deps.store, facts.mail.mailId);
  if (taken === null) return;
  const messageId = messageIdOf(taken.ticketId, identityOf(facts));
  for (const [index, bytes] of (facts.contents ?? []).entries()) {
    const ref = { messageId, fileId: fileIdAt(index) };
    const found = described.has(ref.fileId) ? await findDescribed(deps.store, ref) : null;
    if (found === null) continue;
    const earlier = await readOutcome(deps.records, ref);
    const outcome = earlier ?? (await judgeFile(bytes, found.file.type));
    if (earlier === null && outcome === 'ready') await deps.files.put(ref, bytes, found.file.type);
    const stands = earlier ?? (await noteOutcome(deps.records, ref, outcome));
    await tellOutcome(deps, { ...ref, by: found.message.authorId }, stands);
  }
}
