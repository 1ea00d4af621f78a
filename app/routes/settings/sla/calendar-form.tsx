import { useState } from 'react';
import type { Calendar } from '../../../../sync/domain/sla/calendar.ts';
import { useNow } from '../../../live/use-now.ts';
import { t } from '../../../words/t.ts';
import { NameField } from '../name-field.tsx';
import { SettingForm } from '../setting-form.tsx';
import { TextField } from '../text-field.tsx';
import { calendarEntry, calendarFaults, calendarOf } from './calendar-entry.ts';
import { dueWords } from './due-preview.ts';
import { WeekPeriods } from './week-periods.tsx';
import { ZoneField } from './zone-field.tsx';

interface CalendarFormProps {
  readonly before: Calendar | null;
  readonly among: readonly Calendar[];
  readonly onReload: () => void;
}

/** What the preview asks for, in working minutes. */
const FOUR_HOURS = 240;

/** When a team is at work. */
export function CalendarForm({ before, among, onReload }: CalendarFormProps) {
  const [entry, setEntry] = useState(() =>
    calendarEntry(
      before,
      `calendar-${crypto.randomUUID()}`,
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    ),
  );
  const nowMs = useNow();
  const faults = calendarFaults(entry, among);
  const { name: _nameless, ...unclear } = faults;
  const due = Object.keys(unclear).length > 0 ? null : dueWords(calendarOf(before, entry), FOUR_HOURS, nowMs);
  return (
    <SettingForm
      type="calendar"
      before={before}
      faults={faults}
      setting={() => calendarOf(before, entry)}
      onReload={onReload}
    >
      {(told) => (
        <>
          <NameField entry={entry} fault={told['name']} onChange={setEntry} />
          <ZoneField
            value={entry.timeZone}
            fault={told['timeZone']}
            onChange={(timeZone) => setEntry({ ...entry, timeZone })}
          />
          <WeekPeriods
            periods={entry.periods}
            told={told}
            onChange={(periods) => setEntry({ ...entry, periods })}
          />
          <TextField
            label={t('Holidays')}
            hint={t('Days on which nobody is at work, one a line, such as 2026-12-25.')}
            fault={told['holidays']}
            long
            value={entry.holidays}
            onChange={(holidays) => setEntry({ ...entry, holidays })}
          />
          {due !== null && (
            <p className="text-muted">{t('Four working hours that begin now end {due}.', { due })}</p>
          )}
        </>
      )}
    </SettingForm>
  );
}
