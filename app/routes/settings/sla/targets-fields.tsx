import { useId } from 'react';
import type { Calendar } from '../../../../sync/domain/sla/calendar.ts';
import type { Priority } from '../../../../sync/domain/ticket.ts';
import { TextInput } from '../../../components/field.tsx';
import { useNow } from '../../../live/use-now.ts';
import { KIND_WORDS } from '../../../words/sla-words.ts';
import { t } from '../../../words/t.ts';
import { PRIORITY_WORDS } from '../../../words/ticket-words.ts';
import { dueWords } from './due-preview.ts';
import { readDuration } from './duration.ts';
import { TARGETS, type TargetsEntry } from './policy-entry.ts';

const LABELS = {
  firstResponse: KIND_WORDS['first-response'],
  nextResponse: KIND_WORDS['next-response'],
  resolution: KIND_WORDS.resolution,
} as const;

interface TargetsFieldsProps {
  readonly priority: Priority;
  readonly targets: TargetsEntry;
  /** Whose hours count; null while none is chosen. */
  readonly calendar: Calendar | null;
  readonly fault: string | undefined;
  readonly onChange: (targets: TargetsEntry) => void;
}

/** What is promised for one priority, and when that would be due for a ticket that came now. */
export function TargetsFields({ priority, targets, calendar, fault, onChange }: TargetsFieldsProps) {
  const id = useId();
  const preview = usePreview(targets, calendar);
  return (
    <div role="group" aria-label={PRIORITY_WORDS[priority]} className="flex flex-col gap-1">
      <p className="font-strong">{PRIORITY_WORDS[priority]}</p>
      <div className="grid grid-cols-3 gap-2">
        {TARGETS.map((target) => (
          <label key={target} className="flex flex-col gap-1 text-xs text-muted">
            {LABELS[target]}
            <TextInput
              aria-label={`${PRIORITY_WORDS[priority]}: ${LABELS[target].toLowerCase()}`}
              aria-describedby={`${id}-note`}
              aria-invalid={fault !== undefined && readDuration(targets[target]) === 'unreadable'}
              className="text-ink tabular-nums"
              autoComplete="off"
              maxLength={20}
              value={targets[target]}
              onChange={(event) => onChange({ ...targets, [target]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p id={`${id}-note`} className={`text-xs ${fault === undefined ? 'text-muted' : 'text-danger'}`}>
        {fault ?? preview}
      </p>
    </div>
  );
}

function usePreview(targets: TargetsEntry, calendar: Calendar | null): string {
  const nowMs = useNow();
  if (calendar === null) return '';
  const due = (['firstResponse', 'resolution'] as const).flatMap((target) => {
    const minutes = readDuration(targets[target]);
    if (minutes === null || minutes === 'unreadable') return [];
    return t('{target} by {due}', {
      target: LABELS[target],
      due: dueWords(calendar, minutes, nowMs) ?? t('no day: the calendar is never open'),
    });
  });
  return due.length === 0 ? t('No promise.') : t('Asked for now: {due}.', { due: due.join(', ') });
}
