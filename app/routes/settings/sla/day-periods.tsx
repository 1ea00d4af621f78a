import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { TextInput } from '../../../components/field.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { t } from '../../../words/t.ts';
import type { PeriodEntry } from './calendar-entry.ts';

interface DayPeriodsProps {
  /** The name of the day. */
  readonly label: string;
  readonly periods: readonly PeriodEntry[];
  readonly fault: string | undefined;
  readonly onAdd: () => void;
  readonly onChange: (key: string, change: Partial<PeriodEntry>) => void;
  readonly onRemove: (key: string) => void;
}

/** The open hours of one weekday: none, one or several stretches. */
export function DayPeriods({ label, periods, fault, onAdd, onChange, onRemove }: DayPeriodsProps) {
  const id = useId();
  const time = (period: PeriodEntry, at: number, end: 'from' | 'to') => (
    <span className="w-18 shrink-0">
      <TextInput
        aria-label={t('{day}, period {number}, {end, select, from {begins} other {ends}}', {
          day: label,
          number: at + 1,
          end,
        })}
        aria-describedby={fault === undefined ? undefined : id}
        aria-invalid={fault !== undefined}
        className="text-center tabular-nums"
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        value={period[end]}
        onChange={(event) => onChange(period.key, { [end]: event.target.value })}
      />
    </span>
  );
  return (
    <div role="group" aria-label={label} className="border-b border-line py-1">
      <div className="flex items-start gap-1 tablet:gap-2">
        <span className="target flex w-20 shrink-0 items-center">{label}</span>
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          {periods.length === 0 && <span className="target flex items-center text-muted">{t('Closed')}</span>}
          {periods.map((period, at) => (
            <div key={period.key} className="flex items-center gap-1">
              {time(period, at, 'from')}
              <span className="text-muted">{t('to')}</span>
              {time(period, at, 'to')}
              <IconButton
                icon={Trash2}
                label={t('Remove period {number} of {day}', { number: at + 1, day: label })}
                onClick={() => onRemove(period.key)}
              />
            </div>
          ))}
        </div>
        <IconButton icon={Plus} label={t('Add a period to {day}', { day: label })} onClick={onAdd} />
      </div>
      {fault !== undefined && (
        <p id={id} className="pb-1 text-xs text-danger">
          {fault}
        </p>
      )}
    </div>
  );
}
