import { useQueueChoices } from '../../../live/use-choices.ts';
import { t } from '../../../words/t.ts';

interface QueueChecksProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The queues that a policy serves, each with a tick. */
export function QueueChecks({ chosen, onChange }: QueueChecksProps) {
  const queues = useQueueChoices();
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="grid w-full grid-cols-1 tablet:grid-cols-2">
      <legend className="font-strong">{t('Queues it serves')}</legend>
      <p className="text-xs text-muted tablet:col-span-2">
        {t('With none, it serves every queue that no other policy names.')}
      </p>
      {queues.map(({ value, label }) => (
        <label key={value} className="target flex items-center gap-2">
          <input
            type="checkbox"
            className="size-4"
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
