import type { HeldFile } from '../../../sync/client/files/files.ts';
import type { FileOutcome, TimelineEvent } from '../../../sync/domain/event.ts';
import type { FileTold } from '../../words/file-words.ts';

/** What there is to say of a message's file: this device knows its own best, and the timeline tells of the others. */
export function toldFile(
  held: HeldFile | null,
  events: readonly TimelineEvent[],
  { messageId, fileId }: { readonly messageId: string; readonly fileId: string },
): FileTold {
  const outcome = held?.outcome ?? outcomeOf(events, messageId, fileId);
  if (outcome !== null) return outcome === 'ready' ? { state: 'saved' } : { state: 'refused', outcome };
  if (held === null) return { state: 'elsewhere' };
  if (held.through === 0) return { state: 'on-this-device' };
  return { state: 'uploading', percent: Math.floor((held.through / held.size) * 100) };
}

function outcomeOf(events: readonly TimelineEvent[], messageId: string, fileId: string): FileOutcome | null {
  for (const event of events)
    if (event.type === 'file' && event.messageId === messageId && event.fileId === fileId)
      return event.outcome;
  return null;
}
