import { fileName, FILE_BYTES, FILES_PER_MESSAGE } from '../../domain/attachment.ts';
import { InputError } from '../storage-fault.ts';
import type { ShelfRow } from './file-shelf.ts';
import type { NewFile } from './files.ts';

const NAMELESS = 'application/octet-stream';

/**
 * The row of a file that is put to a draft in which so many lie already. Throws an InputError, in a sentence, for a file that is empty or too large and for
 * one too many.
 */
export function newRow(
  { name, type, bytes }: NewFile,
  made: Pick<ShelfRow, 'id' | 'draft' | 'addedAt'>,
  inDraft: number,
): ShelfRow {
  const size = bytes.byteLength;
  if (size === 0) throw new InputError('file', `${fileName(name)} is empty.`);
  if (size > FILE_BYTES)
    throw new InputError('file', `${fileName(name)} is over 25 MB. Send a smaller one, or a link to it.`);
  if (inDraft >= FILES_PER_MESSAGE)
    throw new InputError(
      'file',
      `A message takes ${String(FILES_PER_MESSAGE)} files. Send the others with another one.`,
    );
  return {
    ...made,
    name: fileName(name),
    type: plainType(type),
    size,
    messageId: null,
    through: 0,
    outcome: null,
  };
}

/** The type without its parameters; bytes where a browser knows none. */
function plainType(given: string): string {
  const type = given.toLowerCase().split(';')[0]?.trim() ?? '';
  return /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/.test(type) ? type : NAMELESS;
}
