import { deviceFiles } from './device-files.ts';
import { requestBook } from './own-request-book.ts';

/** Deletes a request that was not sent, and its files. */
export async function discardRequest(id: string): Promise<void> {
  const files = await deviceFiles();
  for (const file of files.inDraft(id, 'ticket')) await files.remove(file.id);
  requestBook().remove(id);
}
