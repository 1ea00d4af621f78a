import { showReference } from '../../sync/domain/reference.ts';
import { isSnoozed } from '../../sync/domain/status.ts';
import type { Macro } from '../../sync/domain/answer.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { t } from '../words/t.ts';
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
      : line(
          'assign-me',
          t('Assign to me'),
          'assign',
          edit({ assigneeId: personId }),
          t('take mine'),
          'assign-me',
        ),
    line('assign', t('Assign to…'), 'assign', { type: 'step', step: 'assign' }, t('assignee give hand over')),
    only?.status === 'solved'
      ? null
      : line('solve', t('Solve'), 'solve', { type: 'solve' }, t('done close'), 'solve'),
    only?.status === 'pending'
      ? null
      : line('pend', t('Set pending'), 'status', edit({ status: 'pending' }), t('wait pend'), 'pend'),
    line('status', t('Status…'), 'status', { type: 'step', step: 'status' }, t('set reopen')),
    line(
      'priority',
      t('Priority…'),
      'priority',
      { type: 'step', step: 'priority' },
      t('set low high urgent'),
    ),
    line('queue', t('Move to queue…'), 'queue', { type: 'step', step: 'queue' }, t('transfer team')),
    line('snooze', t('Snooze until…'), 'snooze', { type: 'step', step: 'snooze' }, t('later sleep remind')),
    only === null || isSnoozed(only, nowMs)
      ? line('wake', t('Wake now'), 'snooze', edit({ snoozeUntil: null }), t('snooze end'))
      : null,
    line('tag', t('Tag…'), 'tag', { type: 'step', step: 'tag' }, t('add remove label')),
    ...(only === null ? [] : choicesOfOne(only)),
  ];
  return edits.filter((choice) => choice !== null);
}

function choicesOfOne({ id, reference }: Ticket): readonly Choice[] {
  const shown = showReference(reference);
  return [
    line('write', t('Write a reply'), 'write', { type: 'write', ticketId: id }, t('answer respond'), 'reply'),
    line(
      'copy',
      t('Copy reference {shown}', { shown }),
      'copy',
      { type: 'copy', text: shown },
      t('number clipboard'),
    ),
  ];
}

/** The macros that can be run. Those that write something need one ticket to write it in. */
export function macroChoices(macros: readonly Macro[], ticketCount: number): readonly Choice[] {
  return macros
    .filter(({ text = '' }) => ticketCount === 1 || (ticketCount > 1 && text === ''))
    .map((macro) => ({
      id: `macro ${macro.id}`,
      group: 'macros',
      label: macro.name,
      picture: 'macro',
      detail: (macro.text ?? '') === '' ? t('Changes the ticket') : t('Writes a reply'),
      also: t('macro run'),
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
  return { id: `do ${name}`, group: 'change', label, picture, also, deed, ...keys };
}
