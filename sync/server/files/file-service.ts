import { mayReadMessage } from '../../domain/permissions.ts';
import { servedType, fileName } from '../../domain/attachment.ts';
import type { FileOutcome } from '../../domain/event.ts';
import type { FileAnswer, FileAsk } from '../../protocol/files.ts';
import type { FileService } from '../http/api-deps.ts';
import { ApiProblem } from '../http/api-problem.ts';
import type { RecordStore } from '../record-store.ts';
import type { ServerDeps, SyncSession } from '../server-deps.ts';
import type { Tell } from '../sync-service.ts';
import { coverFile, type Cover } from './cover-file.ts';
import { noteOutcome, readOutcome } from './file-record.ts';
import { DAY_BYTES, fitsQuota } from './file-quota.ts';
import type { FileRef, FileStore } from './file-store.ts';
import { findDescribed, type DescribedFile } from './find-message.ts';
import { judgeFile } from './judge-file.ts';
import { tellOutcome } from './tell-outcome.ts';

/** What files stand on. */
export interface FileDeps extends Omit<ServerDeps, 'announce'> {
  readonly records: RecordStore;
  readonly files: FileStore;
  readonly tell: Tell;
}

const nowhere = () => new ApiProblem('not-found', 'There is no such file for you.');

/** Files as the API's doors see them. Whoever may not know of a file is told the same as of one that does not exist. */
export function createFileService(deps: FileDeps): FileService {
  return {
    advance: async (session, ref, ask) => advance(deps, session, ref, ask),
    address: async (session, ref) => address(deps, session, ref),
  };
}

/** Says which bytes of its author's file are to come next; once all are there, judges it, puts it into its place and tells of it. */
async function advance(
  deps: FileDeps,
  { actor }: SyncSession,
  ref: FileRef,
  { wanted }: FileAsk,
): Promise<FileAnswer> {
  const described = await findDescribed(deps.store, ref);
  if (described === null || described.message.authorId !== actor.personId) throw nowhere();
  const { size, type } = described.file;
  const earlier = await readOutcome(deps.records, ref);
  if (earlier !== null) return settle(deps, ref, actor.personId, earlier);
  if (!(await fitsQuota(deps.records, actor.personId, { ref, size }, deps.clock.now())))
    throw new ApiProblem(
      'slow-down',
      `You have sent ${String(DAY_BYTES / 1_000_000)} MB today. The file waits on your device until tomorrow.`,
    );
  const cover = coverFile(await deps.files.pieces(ref));
  if (cover.through < size) {
    const piece = { from: cover.through, size: Math.min(wanted, size - cover.through) };
    const form = await deps.files.formFor(ref, piece, type);
    return { state: 'wanted', form: { ...form, fields: { ...form.fields }, ...piece } };
  }
  return settle(deps, ref, actor.personId, await judge(deps, ref, described, cover));
}

async function judge(
  { files, records, store }: FileDeps,
  ref: FileRef,
  { file }: DescribedFile,
  cover: Cover,
): Promise<FileOutcome> {
  const parts = await Promise.all(
    cover.used.map(async ({ piece, skip }) => (await files.readPiece(ref, piece)).subarray(skip)),
  );
  // Pieces are cut to the file's length, so more bytes than that were never asked for.
  const bytes = Buffer.concat(parts).subarray(0, file.size);
  const outcome = bytes.byteLength === file.size ? await judgeFile(bytes, file.type) : 'not-what-it-says';
  if (outcome === 'ready') await files.put(ref, bytes, file.type);
  // Whoever removed it meanwhile found nothing to delete yet.
  if ((await findDescribed(store, ref)) === null) await files.remove(ref);
  return noteOutcome(records, ref, outcome);
}

/** What follows the judgement. A try that died before this is taken up here. */
async function settle(deps: FileDeps, ref: FileRef, by: string, outcome: FileOutcome): Promise<FileAnswer> {
  const telling: Promise<void>[] = [];
  const announce = (pokes: Parameters<Tell>[0]) => void telling.push(deps.tell(pokes));
  await tellOutcome({ ...deps, announce }, { ...ref, by }, outcome);
  await Promise.all(telling);
  await deps.files.dropPieces(ref);
  return { state: 'judged', outcome };
}

async function address(deps: FileDeps, { actor }: SyncSession, ref: FileRef): Promise<string> {
  const described = await findDescribed(deps.store, ref);
  if (described === null || !mayReadMessage(actor, described.ticket, described.message)) throw nowhere();
  if ((await readOutcome(deps.records, ref)) !== 'ready') throw nowhere();
  const { name, type } = described.file;
  return deps.files.addressOf(ref, fileName(name), servedType(type));
}
