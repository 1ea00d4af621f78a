import type { RxStorageInstance, RxStorageInstanceCreationParams, BulkWriteRow } from 'rxdb';
import type { AnyDocument } from '../domain/document.ts';
import { isRecord } from '../domain/same-value.ts';
import type { WorkspaceOptions } from './environment.ts';
import { noteOf } from './server-fields.ts';

type Storage = WorkspaceOptions['storage'];

/** How RxDB names the tables in which replication notes what the server holds. */
export const NOTES_PREFIX = 'rx-replication-meta-';

/**
 * RxDB notes every document it has pulled a second time, whole. What the device needs of a note is which revision it was: bodies to merge upon
 * are in the marks of edits and among what was sent. So only that is kept, which halves what a pull writes and what a device holds; and
 * notes are told to no other tab, since only the exchanging one reads them.
 */
export function leanNotes(inner: Storage): Storage {
  return {
    name: inner.name,
    rxdbVersion: inner.rxdbVersion,
    createStorageInstance: async <Doc>(params: RxStorageInstanceCreationParams<Doc, unknown>) => {
      if (!params.collectionName.startsWith(NOTES_PREFIX)) return inner.createStorageInstance<Doc>(params);
      return lean(await inner.createStorageInstance<Doc>({ ...params, multiInstance: false }));
    },
  };
}

function lean<Doc>(
  instance: RxStorageInstance<Doc, unknown, unknown>,
): RxStorageInstance<Doc, unknown, unknown> {
  const bulkWrite = instance.bulkWrite.bind(instance);
  instance.bulkWrite = async (rows, context) => bulkWrite(rows.map(leanRow), context);
  return instance;
}

/** RxDB goes on with the row it handed in, so that is what is made lean. */
function leanRow<Doc>(row: BulkWriteRow<Doc>): BulkWriteRow<Doc> {
  const note: object = row.document;
  const body: unknown = 'docData' in note ? note.docData : null;
  if (isDocument(body)) Object.assign(note, { docData: noteOf(body) });
  return row;
}

function isDocument(value: unknown): value is AnyDocument {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['rev'] === 'string';
}
