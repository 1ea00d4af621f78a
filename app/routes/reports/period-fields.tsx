import { useState, type FormEvent } from 'react';
import { Button } from '../../components/button.tsx';
import { Field, Select, TextInput } from '../../components/field.tsx';
import { useQueueChoices } from '../../live/use-choices.ts';
import { PRESET_WORDS } from '../../words/report-words.ts';
import { t } from '../../words/t.ts';
import { lastDay, PRESETS, writeDay, type AskedPeriod } from './period.ts';

const ALL = 'all';
const OWN = 'own';

interface PeriodFieldsProps {
  readonly asked: AskedPeriod;
  readonly queueId: string | null;
  /** The address to go to. */
  readonly onAsk: (next: URLSearchParams) => void;
}

/** Chooses the period and the queue of a report; every choice stands in the address. */
export function PeriodFields({ asked, queueId, onAsk }: PeriodFieldsProps) {
  const queues = useQueueChoices();
  const [ownDays, setOwnDays] = useState(asked.preset === null);
  const address = (period: Record<string, string>, queue: string | null): void =>
    onAsk(new URLSearchParams({ ...period, ...(queue === null ? {} : { queue }) }));
  const days = (): Record<string, string> =>
    asked.preset === null
      ? { from: writeDay(asked.period.fromMs), to: lastDay(asked.period) }
      : { range: asked.preset };
  const choosePeriod = (value: string): void => {
    setOwnDays(value === OWN);
    if (value !== OWN) address({ range: value }, queueId);
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t('Period')}>
        {({ id }) => (
          <Select
            id={id}
            value={ownDays ? OWN : (asked.preset ?? OWN)}
            choices={[
              ...PRESETS.map((value) => ({ value, label: PRESET_WORDS[value] })),
              { value: OWN, label: t('From day to day') },
            ]}
            onChoose={choosePeriod}
          />
        )}
      </Field>
      {ownDays && <OwnDays asked={asked} onChoose={(own) => address(own, queueId)} />}
      <Field label={t('Queue')}>
        {({ id }) => (
          <Select
            id={id}
            value={queueId ?? ALL}
            choices={[{ value: ALL, label: t('All queues') }, ...queues]}
            onChoose={(value) => address(days(), value === ALL ? null : value)}
          />
        )}
      </Field>
    </div>
  );
}

function OwnDays({
  asked,
  onChoose,
}: {
  readonly asked: AskedPeriod;
  readonly onChoose: (days: { from: string; to: string }) => void;
}) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    onChoose({ from: text('from'), to: text('to') });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <Field label={t('First day')} fault={asked.fault ?? undefined}>
        {({ id, describedBy, invalid }) => (
          <TextInput
            id={id}
            name="from"
            type="date"
            required
            defaultValue={writeDay(asked.period.fromMs)}
            aria-describedby={describedBy}
            aria-invalid={invalid}
          />
        )}
      </Field>
      <Field label={t('Last day')}>
        {({ id }) => (
          <TextInput id={id} name="to" type="date" required defaultValue={lastDay(asked.period)} />
        )}
      </Field>
      <Button type="submit">{t('Show')}</Button>
    </form>
  );
}
