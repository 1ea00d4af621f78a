import { checkLogs } from '../../sync/server/check-logs.ts';
import type { StoreContents } from '../../sync/server/store-archive.ts';
import { isLive } from '../../sync/server/stored-document.ts';
import type { Acknowledged } from './restless-writer.ts';

/** What is wrong with a table after its server was killed: a sentence for each broken log, and each acknowledged write that is not there exactly once. */
export function missingWrites(contents: StoreContents, writers: readonly Acknowledged[]): string[] {
  const wrong = checkLogs(contents);
  const told = new Map<string, number>();
  for (const { log, entry } of contents.logs) {
    if (log.scope !== 'ws') continue;
    for (const { id, rev } of entry.ops) {
      const name = log.kind === 'messages' ? id : rev;
      told.set(name, (told.get(name) ?? 0) + 1);
    }
  }
  const live = new Map(contents.documents.filter(isLive).map((one) => [`${one.scope} ${one.id}`, one]));
  for (const { notes, ticketRevs, ticketId } of writers) {
    for (const name of [...notes, ...ticketRevs])
      if (told.get(name) !== 1)
        wrong.push(`${name} was acknowledged and stands in its log ${told.get(name) ?? 0} times`);
    for (const id of notes) if (!live.has(`ws ${id}`)) wrong.push(`${id} was acknowledged and is not stored`);
    const newest = ticketRevs.at(-1);
    const ticket = live.get(`ws ${ticketId}`);
    // A later edit may have been committed whose answer nobody heard.
    const hist = ticket?.body['hist'];
    if (newest !== undefined && ticket?.rev !== newest && !(Array.isArray(hist) && hist.includes(newest)))
      wrong.push(`${ticketId} was acknowledged at ${newest} and is stored at ${ticket?.rev ?? 'nothing'}`);
  }
  return wrong;
}
