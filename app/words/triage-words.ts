import type { ReplyGroup } from '../live/reply-group.ts';
import type { TriageOutcome, UndoOutcome } from '../live/triage-history.ts';
import { countWords, fieldWord, showCount } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

/** As names, with the reference of a ticket. */
export interface TriageNames extends Names {
  ticket(id: string): string;
}

/** What a triage action did, in one sentence: `7K3F-9QMX: status Solved`, `197 changed, 3 could not be: ...`. */
export function triageWords({ edited, same, failed }: TriageOutcome, names: TriageNames): string {
  const [only, ...others] = edited;
  if (failed.length > 0) return `${showCount(edited.length)} changed, ${failedWords(failed, names)}`;
  if (only === undefined) return 'Nothing to change: it is so already.';
  if (others.length > 0 || same > 0)
    return `${countWords(edited.length, 'ticket')} changed${same > 0 ? `, ${showCount(same)} so already` : ''}.`;
  const changes = only.changes.map(
    ({ field, to }) => `${fieldWord(field, names)} ${valueWords(field, to, names)}`,
  );
  return `${names.ticket(only.ticketId)}: ${changes.join(', ')}.`;
}

/** What became of replies that one action wrote: `5 replies go out in a moment.` */
export function replyWords(
  { queued, failed }: Pick<ReplyGroup, 'queued' | 'failed'>,
  names: TriageNames,
): string {
  const replies = countWords(queued.length, 'reply', 'replies');
  const sent = `${replies} ${queued.length === 1 ? 'goes' : 'go'} out in a moment`;
  if (failed.length === 0) return `${sent}.`;
  const written = queued.length === 0 ? 'No reply was written' : sent;
  return `${written}, ${failedWords(failed, names)}`;
}

/** What an undo did: what was put back, and what stays because somebody has set it meanwhile. */
export function undoWords(outcome: UndoOutcome | null, names: TriageNames): string {
  if (outcome === null) return 'There is nothing to undo.';
  const { back, left, failed, replies } = outcome;
  const parts = [
    ...(replies === undefined ? [] : takenBackWords(replies, names)),
    ...(back.length > 0 ? [`Undone: ${countWords(back.length, 'ticket')} put back.`] : []),
    ...(left.length > 0
      ? [`Changed meanwhile and left: ${list(left.map((one) => leftWords(one, names)))}.`]
      : []),
    ...(failed.length > 0 ? [`${back.length === 0 ? 'Not undone: ' : ''}${failedWords(failed, names)}`] : []),
  ];
  return parts.join(' ');
}

function takenBackWords(
  { back, gone }: NonNullable<UndoOutcome['replies']>,
  names: TriageNames,
): readonly string[] {
  const taken = `${countWords(back.length, 'reply', 'replies')} taken back.`;
  const sent = `Sent already: ${list(gone.map((id) => names.ticket(id)))}.`;
  return [...(back.length > 0 ? [taken] : []), ...(gone.length > 0 ? [sent] : [])];
}

function leftWords({ ticketId, changes }: UndoOutcome['left'][number], names: TriageNames): string {
  return `${changes.map(({ field }) => fieldWord(field, names)).join(', ')} of ${names.ticket(ticketId)}`;
}

function failedWords(failed: TriageOutcome['failed'], names: TriageNames): string {
  const reasons = [...new Set(failed.map(({ why }) => why))];
  return `${showCount(failed.length)} could not be (${list(failed.map(({ ticketId }) => names.ticket(ticketId)))}): ${reasons.join(' ')}`;
}

const NAMED = 5;

/** The first few by name, the rest by their number. */
function list(items: readonly string[]): string {
  const rest = items.length - NAMED;
  return rest > 0 ? `${items.slice(0, NAMED).join('; ')} and ${showCount(rest)} more` : items.join('; ');
}
