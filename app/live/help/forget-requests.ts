import { discardRequest } from './discard-request.ts';
import { requestBook } from './own-request-book.ts';

/** Deletes what a person began on this device and did not send: somebody else may use it next. */
export async function forgetRequests(personId: string): Promise<void> {
  const own = requestBook()
    .all()
    .filter(({ by }) => by === personId);
  for (const { id } of own) await discardRequest(id);
}
