import { ulid } from 'ulid';
import type { FileBoard } from '../../../sync/client/files/file-board.ts';

/** Whose shelf it is where files lie before anybody has signed in. */
export const NOBODY = 'nobody';

let opened: Promise<FileBoard> | null = null;

/** The files of requests that are being written on this device. Loaded when they are first wanted: the local database of files is no part of the first page. */
export async function deviceFiles(): Promise<FileBoard> {
  opened ??= openFiles().catch((fault: unknown) => {
    opened = null;
    throw fault;
  });
  return opened;
}

async function openFiles(): Promise<FileBoard> {
  const [{ FileBoard }, { DexieShelf }] = await Promise.all([
    import('../../../sync/client/files/file-board.ts'),
    import('../../../sync/client/files/dexie-shelf.ts'),
  ]);
  const board = new FileBoard(new DexieShelf(NOBODY), {
    personId: NOBODY,
    environment: { now: () => Date.now(), ulid: () => ulid() },
    isRemoved: () => false,
    isThere: () => false,
    storageFaulted: () => undefined,
  });
  // Followed for as long as the page is there.
  await board.open();
  return board;
}
