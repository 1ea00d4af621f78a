import { Plus } from 'lucide-react';
import { QUEUE_RULES, type QueueRule } from '../../../sync/domain/queue.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../words/t.ts';
import { RuleRow } from './rule-row.tsx';
import type { Faults } from './setting-form.tsx';

interface QueueRulesProps {
  readonly rules: readonly QueueRule[];
  /** What is to be said of each, under `rule <id>`. */
  readonly told: Faults;
  readonly onChange: (rules: QueueRule[]) => void;
}

/** What brings mail into a queue, in the order in which it is tried. */
export function QueueRules({ rules, told, onChange }: QueueRulesProps) {
  const put = (at: number, change: Partial<QueueRule>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)));
  return (
    <fieldset className="flex flex-col items-start gap-2">
      <legend className="pb-1 font-strong">{t('Mail that comes here')}</legend>
      <p className="text-xs text-muted">
        {t(
          'A mail goes where the first rule that fits says, from the first queue to the last. Where none fits, it goes to the queue it was sent to.',
        )}
      </p>
      <ol aria-label={t('Rules')} className="flex w-full flex-col gap-3">
        {rules.map((rule, at) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            number={at + 1}
            isFirst={at === 0}
            isLast={at === rules.length - 1}
            fault={told[`rule ${rule.id}`]}
            onChange={(change) => put(at, change)}
            onMove={(by) => onChange(moved(rules, at, by))}
            onRemove={() => onChange(rules.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      {rules.length < QUEUE_RULES ? (
        <Button onClick={() => onChange([...rules, { id: crypto.randomUUID(), part: 'subject', words: '' }])}>
          <Icon of={Plus} /> {t('Add a rule')}
        </Button>
      ) : (
        <p className="text-xs text-muted">
          {t('A queue has at most {most, number}.', { most: QUEUE_RULES })}
        </p>
      )}
    </fieldset>
  );
}

/** The rules with this one a place sooner or later. */
function moved(rules: readonly QueueRule[], at: number, by: -1 | 1): QueueRule[] {
  const [rule] = rules.slice(at, at + 1);
  const others = rules.filter((_, index) => index !== at);
  return rule === undefined ? [...rules] : [...others.slice(0, at + by), rule, ...others.slice(at + by)];
}
