import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenOnLoopback, stopHttpServer } from '../../infra/local/http-server.ts';
import { diskFolder } from '../../infra/local/files/object-folder.ts';
import { openBucket } from '../../infra/local/files/open-bucket.ts';
import type { Attachment } from '../../sync/domain/attachment.ts';
import type { Actor } from '../../sync/domain/scope.ts';
import type { PieceForm } from '../../sync/protocol/files.ts';
import { createFileService } from '../../sync/server/files/file-service.ts';
import type { FileRef } from '../../sync/server/files/file-store.ts';
import { MemoryRecordStore } from '../../sync/server/memory/memory-record-store.ts';
import { MemoryStore } from '../../sync/server/memory/memory-store.ts';
import { rigPerson } from '../support/api-rig.ts';
import { openDesk } from './desk.ts';
import { insert, type WireDevice } from './wire-device.ts';

export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** A desk whose files lie in the bucket of one machine, on disk, behind the adapter that speaks to S3. */
export async function openFilesDesk() {
  const store = new MemoryStore('EPOCH');
  const desk = openDesk({ store, archive: store });
  const records = new MemoryRecordStore(() => desk.deps.clock.now());
  const root = mkdtempSync(join(tmpdir(), 'roost-files-'));
  const { server, port } = await listenOnLoopback(0);
  const url = `http://127.0.0.1:${String(port)}`;
  const folder = diskFolder(root);
  // Signatures are dated by the SDK, which has no other clock than the machine's.
  const bucket = openBucket({ folder, secret: 'secret', now: Date.now, port, siteUrl: url });
  server.removeAllListeners('request');
  server.on('request', (request, response) => void bucket.listener(request, response));
  const tell = async () => undefined;
  const service = createFileService({ ...desk.deps, records, files: bucket.files, tell });
  const session = (actor: Actor) => ({
    id: 'session',
    person: rigPerson(actor.personId),
    actor,
    device: null,
  });
  return {
    desk,
    folder,
    files: bucket.files,
    advance: async (actor: Actor, ref: FileRef, wanted = 65_536) =>
      service.advance(session(actor), ref, { wanted }),
    address: async (actor: Actor, ref: FileRef) => service.address(session(actor), ref),
    close: async () => {
      bucket.close();
      await stopHttpServer(server);
      rmSync(root, { recursive: true });
    },
  };
}
export type FilesDesk = Awaited<ReturnType<typeof openFilesDesk>>;

/** What a message says of a file. */
export function described(change: Partial<Attachment> = {}): Attachment {
  return { id: 'f1', name: 'photo.png', type: 'image/png', size: PNG.byteLength, ...change };
}

/** Puts a ticket and a message with these files on the server. */
export async function tellOfFiles(
  device: WireDevice,
  ticketId: string,
  attachments: readonly Attachment[],
  fields: Record<string, unknown> = {},
): Promise<FileRef> {
  const message = device.message(ticketId, 1, { attachments, ...fields });
  const place = fields['queueId'] === undefined ? {} : { queueId: fields['queueId'] };
  await device.push(insert('tickets', device.ticket(ticketId, place)), insert('messages', message));
  return { messageId: message.id, fileId: attachments[0]?.id ?? 'none' };
}

/** Sends a piece as a browser does; gives the status. */
export async function post(form: PieceForm, bytes: Uint8Array): Promise<number> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(bytes)]), 'piece');
  return (await fetch(form.url, { method: 'POST', body })).status;
}

/** Sends what is asked for until the file is judged; gives what became of it. */
export async function sendAll(
  desk: FilesDesk,
  actor: Actor,
  ref: FileRef,
  bytes: Uint8Array,
  wanted?: number,
): Promise<string> {
  for (;;) {
    const answer = await desk.advance(actor, ref, wanted);
    if (answer.state === 'judged') return answer.outcome;
    const { form } = answer;
    await post(form, bytes.subarray(form.from, form.from + form.size));
  }
}
