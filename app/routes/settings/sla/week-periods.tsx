import { Button } from '../../../components/button.tsx';
import { t } from '../../../words/t.ts';
import type { Faults } from '../setting-form.tsx';
import { WEEKDAYS, type PeriodEntry } from './calendar-entry.ts';
import { DayPeriods } from './day-periods.tsx';

interface WeekPeriodsProps {
  readonly periods: readonly PeriodEntry[];
  readonly told: Faults;
  readonly onChange: (periods: readonly PeriodEntry[]) => void;
}

/** When a team is at work, day by day. */
export function WeekPeriods({ periods, told, onChange }: WeekPeriodsProps) {
  const add = (day: number) => {
    const last = periods.filter((period) => period.day === day).at(-1);
    const hours = last === undefined ? { from: '09:00', to: '17:00' } : { from: last.to, to: '' };
    onChange([...periods, { key: crypto.randomUUID(), day, ...hours }]);
  };
  const likeMonday = () => {
    const monday = periods.filter(({ day }) => day === 1);
    const others = [2, 3, 4, 5].flatMap((day) =>
      monday.map((period) => ({ ...period, key: crypto.randomUUID(), day })),
    );
    onChange([...monday, ...others, ...periods.filter(({ day }) => day > 5)]);
  };
  return (
    <fieldset className="flex flex-col items-start">
      <legend className="pb-1 font-strong">{t('Open hours')}</legend>
      {told['periods'] !== undefined && <p className="text-xs text-danger">{told['periods']}</p>}
      <div className="w-full max-w-112">
        {WEEKDAYS.map(({ day, label }) => (
          <DayPeriods
            key={day}
            label={label}
            periods={periods.filter((period) => period.day === day)}
            fault={told[`day ${day}`]}
            onAdd={() => add(day)}
            onChange={(key, change) =>
              onChange(periods.map((period) => (period.key === key ? { ...period, ...change } : period)))
            }
            onRemove={(key) => onChange(periods.filter((period) => period.key !== key))}
          />
        ))}
      </div>
      <Button className="mt-2" onClick={likeMonday}>
        {t('Tuesday to Friday like Monday')}
      </Button>
    </fieldset>
  );
}
