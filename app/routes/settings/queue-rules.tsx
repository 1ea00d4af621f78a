import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { QUEUE_RULES, type QueueRule } from '../../../sync/domain/queue.ts';
import { Button } from '../../components/button.tsx';
import { Select, TextInput } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { PartFault } from './part-fault.tsx';
import type { Faults } from './setting-form.tsx';

const PARTS = [
  { value: 'to', label: 'To holds' },
  { value: 'from', label: 'From holds' },
  { value: 'subject', label: 'Subject holds' },
  { value: 'body', label: 'Text holds' },
] as const;

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
  const raise = (at: number) => {
    const [rule] = rules.slice(at, at + 1);
    const others = rules.filter((_, index) => index !== at);
    if (rule !== undefined) onChange([...others.slice(0, at - 1), rule, ...others.slice(at - 1)]);
  };
  return (
    <fieldset className="flex flex-col items-start gap-2">
      <legend className="pb-1 font-strong">Mail that comes here</legend>
      {rules.map((rule, at) => (
        <div key={rule.id} className="flex w-full flex-wrap items-center gap-2">
          <span className="w-40">
            <Select
              label={`Where rule ${at + 1} looks`}
              value={rule.part}
              choices={PARTS}
              onChoose={(value) =>
                put(at, { part: PARTS.find((part) => part.value === value)?.value ?? 'to' })
              }
            />
          </span>
          <TextInput
            aria-label={`Words of rule ${at + 1}`}
            aria-invalid={told[`rule ${rule.id}`] !== undefined}
            aria-describedby={`fault-${rule.id}`}
            className="min-w-32 flex-1"
            maxLength={200}
            value={rule.words}
            onChange={(event) => put(at, { words: event.target.value })}
          />
          {at > 0 && (
            <IconButton icon={ArrowUp} label={`Try rule ${at + 1} sooner`} onClick={() => raise(at)} />
          )}
          <IconButton
            icon={Trash2}
            label={`Remove rule ${at + 1}`}
            onClick={() => onChange(rules.filter((_, index) => index !== at))}
          />
          <PartFault id={rule.id} fault={told[`rule ${rule.id}`]} />
        </div>
      ))}
      {rules.length < QUEUE_RULES && (
        <Button onClick={() => onChange([...rules, { id: crypto.randomUUID(), part: 'subject', words: '' }])}>
          <Icon of={Plus} /> Add a rule
        </Button>
      )}
    </fieldset>
  );
}
