import { readMinute, showMinute, type QuietHours } from '../../../sync/domain/quiet-hours.ts';
import { Button } from '../../components/button.tsx';
import { useQuietHours } from '../../live/notify/use-quiet-hours.ts';
import { DAY_WORDS, NOTIFY_WORDS } from '../../words/notify-words.ts';

/** From seven in the evening until eight, until somebody says otherwise. */
const AT_FIRST = { from: 19 * 60, to: 8 * 60, days: [1, 2, 3, 4, 5, 6, 7] };

/** When none of a person's devices makes a sound. */
export function QuietPart() {
  const [quiet, keep] = useQuietHours();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const turn = (isOn: boolean) => keep(isOn ? { ...AT_FIRST, timeZone: here } : null);
  return (
    <>
      <label className="target flex items-center gap-2 font-strong">
        <input
          type="checkbox"
          role="switch"
          checked={quiet !== null}
          className="size-4 accent-plum"
          onChange={({ target }) => turn(target.checked)}
        />
        {NOTIFY_WORDS.quiet}
      </label>
      <p className="pl-6 text-sm text-muted">{NOTIFY_WORDS.quietAbout}</p>
      {quiet !== null && <Hours quiet={quiet} here={here} onChange={keep} />}
    </>
  );
}

interface HoursProps {
  readonly quiet: QuietHours;
  /** The zone of this device. */
  readonly here: string;
  readonly onChange: (next: QuietHours) => void;
}

function Hours({ quiet, here, onChange }: HoursProps) {
  return (
    <div className="flex flex-col gap-2 pl-6 text-sm">
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Time
          label={NOTIFY_WORDS.from}
          minute={quiet.from}
          onChange={(from) => onChange({ ...quiet, from })}
        />
        <Time label={NOTIFY_WORDS.to} minute={quiet.to} onChange={(to) => onChange({ ...quiet, to })} />
      </div>
      <Days days={quiet.days} onChange={(days) => onChange({ ...quiet, days })} />
      <p className="flex flex-wrap items-center gap-x-3 text-muted">
        {NOTIFY_WORDS.zone(quiet.timeZone)}
        {here !== quiet.timeZone && (
          <Button look="quiet" tight onClick={() => onChange({ ...quiet, timeZone: here })}>
            {NOTIFY_WORDS.takeZone(here)}
          </Button>
        )}
      </p>
    </div>
  );
}

function Time({
  label,
  minute,
  onChange,
}: {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}) {
  return (
    <label className="flex items-center gap-2">
      {label}
      <input
        type="time"
        required
        value={showMinute(minute)}
        className="target rounded-md border border-edge bg-surface px-2 py-1"
        // Half a time is none yet.
        onChange={({ target }) => target.value !== '' && onChange(readMinute(target.value))}
      />
    </label>
  );
}

function Days({
  days,
  onChange,
}: {
  readonly days: readonly number[];
  readonly onChange: (days: readonly number[]) => void;
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3">
      <legend className="float-left pr-1">{NOTIFY_WORDS.days}</legend>
      {DAY_WORDS.map((word, at) => {
        const day = at + 1;
        const isOn = days.includes(day);
        return (
          <label key={word} className="target flex items-center gap-1.5">
            <input
              type="checkbox"
              checked={isOn}
              // Hours that begin on no day are none: that is what the switch is for.
              disabled={isOn && days.length === 1}
              className="size-4 accent-plum"
              onChange={() => onChange(isOn ? days.filter((one) => one !== day) : [...days, day])}
            />
            {word}
          </label>
        );
      })}
    </fieldset>
  );
}
