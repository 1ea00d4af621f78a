import type { Calendar } from '../../../../sync/domain/sla/calendar.ts';
import type { SlaPolicy } from '../../../../sync/domain/sla/policy.ts';
import { calendars, slaPolicies } from '../../../live/typed-sla.ts';
import { useSnapshot } from '../../../live/use-snapshot.ts';
import { t } from '../../../words/t.ts';
import { OneSetting } from '../one-setting.tsx';
import { SettingListScreen } from '../setting-list-screen.tsx';
import { CalendarForm } from './calendar-form.tsx';

/** The calendars, or the one with this id. */
export function CalendarsPart({ id }: { readonly id: string | undefined }) {
  const { read } = useSnapshot();
  const all = calendars(read);
  if (id === undefined)
    return (
      <SettingListScreen
        type="calendar"
        about={t('When a team is at work. SLA clocks run in these hours and rest outside them.')}
        add={t('Add a calendar')}
        empty={t('There is no calendar yet. SLA policies need one.')}
        lines={all.map((calendar) => ({
          id: calendar.id,
          name: calendar.name,
          detail: detailOf(calendar),
        }))}
      />
    );
  const policies = slaPolicies(read);
  return (
    <OneSetting
      id={id}
      type="calendar"
      among={all}
      titleOfNew={t('Add a calendar')}
      removal={t('No policy counts by it.')}
      heldBy={(calendar) => heldBy(calendar, policies)}
      form={(props) => <CalendarForm among={all} {...props} />}
    />
  );
}

function detailOf({ timeZone, periods, holidays }: Calendar): string {
  const days = new Set(periods.map(({ day }) => day)).size;
  return t(
    '{timeZone}, open on {days, plural, one {# day} other {# days}} a week, {holidays, plural, one {# holiday} other {# holidays}}',
    { timeZone, days, holidays: holidays.length },
  );
}

function heldBy(calendar: Calendar, policies: readonly SlaPolicy[]): string | null {
  const names = policies.filter(({ calendarId }) => calendarId === calendar.id).map(({ name }) => name);
  if (names.length === 0) return null;
  return t(
    'The clocks of {policies} count by it. Give {count, plural, one {that policy} other {those policies}} another calendar before you remove this one.',
    { policies: names.join(', '), count: names.length },
  );
}
