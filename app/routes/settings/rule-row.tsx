import { ArrowDown, ArrowUp, Plus, Trash2, X } from 'lucide-react';
import { RULE_CONDITIONS, type QueueRule } from '../../../sync/domain/queue.ts';
import { Button } from '../../components/button.tsx';
import { Select, TextInput } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { t } from '../../words/t.ts';
import { PartFault } from './part-fault.tsx';
import { RuleDoes } from './rule-does.tsx';

const PARTS = [
  { value: 'to', label: t('To holds') },
  { value: 'from', label: t('From holds') },
  { value: 'domain', label: t('Sender’s domain is') },
  { value: 'subject', label: t('Subject holds') },
  { value: 'body', label: t('Text holds') },
] as const;

type Condition = Pick<QueueRule, 'part' | 'words'>;

interface RuleRowProps {
  readonly rule: QueueRule;
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly fault: string | undefined;
  readonly onChange: (change: Partial<QueueRule>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One rule: what has to be so, and what is done then. */
export function RuleRow(props: RuleRowProps) {
  const { rule, number, fault, onChange } = props;
  const conditions: readonly Condition[] = [rule, ...(rule.also ?? [])];
  const put = (at: number, change: Partial<Condition>) => {
    if (at === 0) onChange(change);
    else onChange({ also: rule.also?.map((one, index) => (index === at - 1 ? { ...one, ...change } : one)) });
  };
  const drop = (at: number) => onChange({ also: rule.also?.filter((_, index) => index !== at - 1) });
  return (
    <li className="flex flex-col gap-2 border-b border-line pb-3">
      {conditions.map((condition, at) => (
        <RuleCondition
          // Conditions have no id of their own, and their place is all that is known of them.
          key={`${rule.id} ${String(at)}`}
          condition={condition}
          name={
            at === 0
              ? t('rule {number}', { number })
              : t('condition {condition} of rule {number}', { condition: at + 1, number })
          }
          describedBy={`fault-${rule.id}`}
          isWrong={fault !== undefined && condition.words.trim() === ''}
          onChange={(change) => put(at, change)}
          onRemove={at === 0 ? null : () => drop(at)}
        />
      ))}
      <RuleDoes rule={rule} number={number} onChange={onChange} />
      <div className="flex flex-wrap items-center gap-1">
        {conditions.length < RULE_CONDITIONS && (
          <Button
            look="quiet"
            onClick={() => onChange({ also: [...(rule.also ?? []), { part: 'subject', words: '' }] })}
          >
            <Icon of={Plus} /> {t('And')}
          </Button>
        )}
        <RuleOrder {...props} />
      </div>
      <PartFault id={rule.id} fault={fault} />
    </li>
  );
}

/** Sooner, later, away: by key and by touch alike. */
function RuleOrder({ number, isFirst, isLast, onMove, onRemove }: RuleRowProps) {
  return (
    <>
      {!isFirst && (
        <IconButton
          icon={ArrowUp}
          label={t('Try rule {number} sooner', { number })}
          onClick={() => onMove(-1)}
        />
      )}
      {!isLast && (
        <IconButton
          icon={ArrowDown}
          label={t('Try rule {number} later', { number })}
          onClick={() => onMove(1)}
        />
      )}
      <IconButton icon={Trash2} label={t('Remove rule {number}', { number })} onClick={onRemove} />
    </>
  );
}

interface RuleConditionProps {
  readonly condition: Condition;
  readonly name: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly onChange: (change: Partial<Condition>) => void;
  readonly onRemove: (() => void) | null;
}

function RuleCondition({ condition, name, describedBy, isWrong, onChange, onRemove }: RuleConditionProps) {
  return (
    <div className="flex w-full flex-wrap items-center gap-2">
      <span className="w-44">
        <Select
          label={t('Where {name} looks', { name })}
          value={condition.part}
          choices={PARTS}
          onChoose={(value) => onChange({ part: PARTS.find((part) => part.value === value)?.value ?? 'to' })}
        />
      </span>
      <span className="min-w-32 flex-1">
        <TextInput
          aria-label={t('Words of {name}', { name })}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          maxLength={200}
          value={condition.words}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      </span>
      {onRemove !== null && <IconButton icon={X} label={t('Remove {name}', { name })} onClick={onRemove} />}
    </div>
  );
}
