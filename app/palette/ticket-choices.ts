import { showReference } from '../../sync/domain/reference.ts';
import { isSnoozed } from '../../sync/domain/status.ts';
import type { Macro } from '../../sync/domain/answer.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import type { Choice, ChoicePicture, Deed } from './choice.ts';
import { keysOf } from './keys-of.ts';

interface Asking {
  readonly personId: string;
  readonly nowMs: number;
}

/** What can be done to these tickets: to one alone, only what would change something. Nothing without a ticket. */
export function ticketChoices(tickets: readonly Ticket[], { personId, nowMs }: Asking): readonly Choice[] {
  const [ticket, ...others] = tickets;
  if (ticket === undefined) return [];
  const only = others.length === 0 ? ticket : null;
  const edits: readonly (Choice | null)[] = [
    only?.assigneeId === personId
      ? null
      : line('assign me', 'Assign to me', 'assign', edit({ assigneeId: personId }), 'take mine', 'assign-me'),
    line('assign', 'Assign to…', 'assign', { type: 'step', step: 'assign' }, 'assignee give hand over'),
    only?.status === 'solved'
      ? null
      : line('solve', 'Solve', 'solve', { type: 'solve' }, 'done close', 'solve'),
    only?.status === 'pending'
      ? null
      : line('pend', 'Set pending', 'status', edit({ status: 'pending' }), 'wait pend', 'pend'),
    line('status', 'Status…', 'status', { type: 'step', step: 'status' }, 'set reopen'),
    line('priority', 'Priority…', 'priority', { type: 'step', step: 'priority' }, 'set low high urgent'),
    line('queue', 'Move to queue…', 'queue', { type: 'step', step: 'queue' }, 'transfer team'),
    line('snooze', 'Snooze until…', 'snooze', { type: 'step', step: 'snooze' }, 'later sleep remind'),
    only === null || isSnoozed(only, nowMs)
      ? line('wake', 'Wake now', 'snooze', edit({ snoozeUntil: null }), 'snooze end')
      : null,
    line('tag', 'Tag…', 'tag', { type: 'step', step: 'tag' }, 'add remove label'),
    ...(only === null ? [] : choicesOfOne(only)),
  ];
  return edits.filter((choice) => choice !== null);
}

function choicesOfOne({ id, reference }: Ticket): readonly Choice[] {
  const shown = showReference(reference);
  return [
    line('write', 'Write a reply', 'write', { type: 'write', ticketId: id }, 'answer respond', 'reply'),
    line('copy', `Copy reference ${shown}`, 'copy', { type: 'copy', text: shown }, 'number clipboard'),
  ];
}

/** The macros that can be run. Those that write something need one ticket to write it in. */
export function macroChoices(macros: readonly Macro[], ticketCount: number): readonly Choice[] {
  return macros
    .filter(({ text = '' }) => ticketCount === 1 || (ticketCount > 1 && text === ''))
    .map((macro) => ({
      id: `macro ${macro.id}`,
      group: 'Macros',
      label: macro.name,
      picture: 'macro',
      detail: (macro.text ?? '') === '' ? 'Changes the ticket' : 'Writes a reply',
      also: 'macro run',
      deed: { type: 'macro', macro },
    }));
}

function edit(change: Extract<Deed, { type: 'edit' }>['edit']): Deed {
  return { type: 'edit', edit: change };
}

function line(
  name: string,
  label: string,
  picture: ChoicePicture,
  deed: Deed,
  also: string,
  intent?: Parameters<typeof keysOf>[0],
): Choice {
  const keys = intent === undefined ? {} : { keys: keysOf(intent) };
  return { id: `do ${name}`, group: 'Change', label, picture, also, deed, ...keys };
}
