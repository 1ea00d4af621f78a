import { fileName } from '../../domain/attachment.ts';
import { readOutcome } from '../files/file-record.ts';
import type { Message } from '../../domain/message.ts';
import type { OutboundDeps } from './mail-deps.ts';
import type { MailRef } from './mail-key.ts';
import type { MailFile } from './mail-sender.ts';
import type { MailThread } from './read-thread.ts';

/** How long a mail waits for its files, counted from the acceptance of the message that it carries. */
const WAIT_MS = 10 * 60_000;

/** The most bytes of files in one mail: as text they grow by a third, and most mailboxes take 25 MB. */
const MAIL_FILES_BYTES = 15_000_000;

/** What goes with a mail: it waits while files are on their way (`until`, milliseconds since 1970), else the files, and the names of those that do not go. */
export type ReplyFiles =
  { readonly until: number } | { readonly files: readonly MailFile[]; readonly left: readonly string[] };

const NONE: ReplyFiles = { files: [], left: [] };

/** Finds the files of the reply or forward that a mail is about, and of what is forwarded. Throws `FilesUnavailable` when their store does not answer. */
export async function replyFiles(
  { records, files, clock }: Pick<OutboundDeps, 'records' | 'files' | 'clock'>,
  ref: MailRef,
  { messages, side }: MailThread,
  forwarded: readonly Message[] = [],
): Promise<ReplyFiles> {
  const carried = [...messages, ...side].find(({ id }) => id === ref.messageId);
  if (carried === undefined) return NONE;
  const all = [carried, ...forwarded].flatMap(({ id, attachments }) =>
    attachments.map((file) => ({ file, place: { messageId: id, fileId: file.id } })),
  );
  if (all.length === 0) return NONE;
  const described = await Promise.all(
    all.map(async (one) => ({ ...one, outcome: await readOutcome(records, one.place) })),
  );
  const until = Date.parse(carried.acceptedAt ?? carried.createdAt) + WAIT_MS;
  if (described.some(({ outcome }) => outcome === null) && clock.now() < until) return { until };
  const found: MailFile[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const { file, place, outcome } of described) {
    const name = fileName(file.name);
    if (outcome !== 'ready' || bytes + file.size > MAIL_FILES_BYTES) {
      left.push(name);
      continue;
    }
    bytes += file.size;
    found.push({ name, type: file.type, bytes: await files.read(place) });
  }
  return { files: found, left };
}
