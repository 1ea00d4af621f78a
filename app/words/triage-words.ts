import type { ReplyGroup } from '../live/reply-group.ts';
import type { TriageOutcome, UndoOutcome } from '../live/triage-history.ts';
import { t } from './t.ts';
import { fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

/** As names, with the reference of a ticket. */
export interface TriageNames extends Names {
  ticket(id: string): string;
}

/** What a triage action did, in one sentence: `7K3F-9QMX: status Solved`, `197 changed, 3 could not be: ...`. */
export function triageWords({ edited, same, failed }: TriageOutcome, names: TriageNames): string {
  const [only, ...others] = edited;
  if (failed.length > 0)
    return t('{count, number} changed, {failed}', {
      count: edited.length,
      failed: failedWords(failed, names),
    });
  if (only === undefined) return t('Nothing to change: it is so already.');
  if (others.length > 0 || same > 0)
    return t(
      '{count, plural, one {# ticket} other {# tickets}} changed{same, plural, =0 {} other {, # so already}}.',
      { count: edited.length, same },
    );
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
  const sent = t(
    '{count, plural, =0 {No reply was written} one {# reply goes out in a moment} other {# replies go out in a moment}}',
    { count: queued.length },
  );
  return failed.length === 0 ? `${sent}.` : `${sent}, ${failedWords(failed, names)}`;
}

/** What an undo did: what was put back, and what stays because somebody has set it meanwhile. */
export function undoWords(outcome: UndoOutcome | null, names: TriageNames): string {
  if (outcome === null) return t('There is nothing to undo.');
  const { back, left, failed, replies } = outcome;
  const parts = [
    ...(replies === undefined ? [] : takenBackWords(replies, names)),
    ...(back.length > 0
      ? [t('Undone: {count, plural, one {# ticket} other {# tickets}} put back.', { count: back.length })]
      : []),
    ...(left.length > 0
      ? [t('Changed meanwhile and left: {list}.', { list: list(left.map((one) => leftWords(one, names))) })]
      : []),
    ...(failed.length > 0
      ? [
          back.length === 0
            ? t('Not undone: {failed}', { failed: failedWords(failed, names) })
            : failedWords(failed, names),
        ]
      : []),
  ];
  return parts.join(' ');
}

function takenBackWords(
  { back, gone }: NonNullable<UndoOutcome['replies']>,
  names: TriageNames,
): readonly string[] {
  const taken = t('{count, plural, one {# reply} other {# replies}} taken back.', { count: back.length });
  const sent = t('Sent already: {list}.', { list: list(gone.map((id) => names.ticket(id))) });
  return [...(back.length > 0 ? [taken] : []), ...(gone.length > 0 ? [sent] : [])];
}

function leftWords({ ticketId, changes }: UndoOutcome['left'][number], names: TriageNames): string {
  return t('{changes} of {ticket}', {
    changes: changes.map(({ field }) => fieldWord(field, names)).join(', '),
    ticket: names.ticket(ticketId),
  });
}

function failedWords(failed: TriageOutcome['failed'], names: TriageNames): string {
  const reasons = [...new Set(failed.map(({ why }) => why))];
  return t('{count, number} could not be ({list}): {reasons}', {
    count: failed.length,
    list: list(failed.map(({ ticketId }) => names.ticket(ticketId))),
    reasons: reasons.join(' '),
  });
}

const NAMED = 5;

/** The first few by name, the rest by their number. */
function list(items: readonly string[]): string {
  const rest = items.length - NAMED;
  return rest > 0
    ? t('{items} and {rest, number} more', { items: items.slice(0, NAMED).join('; '), rest })
    : items.join('; ');
}
