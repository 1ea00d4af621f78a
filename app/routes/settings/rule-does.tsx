import { useState } from 'react';
import type { QueueRule } from '../../../sync/domain/queue.ts';
import { PRIORITIES } from '../../../sync/domain/ticket.ts';
import { Select, TextInput } from '../../components/field.tsx';
import { useAgentChoices } from '../../live/use-choices.ts';
import { t } from '../../words/t.ts';
import { PRIORITY_WORDS } from '../../words/ticket-words.ts';
import { readTags } from './tag-list.ts';

interface RuleDoesProps {
  readonly rule: QueueRule;
  readonly number: number;
  readonly onChange: (change: Partial<QueueRule>) => void;
}

/** What a rule does with a new ticket besides bringing it here. */
export function RuleDoes({ rule, number, onChange }: RuleDoesProps) {
  const agents = useAgentChoices();
  const [tags, setTags] = useState((rule.tags ?? []).join(', '));
  return (
    <div className="grid w-full gap-2 tablet:grid-cols-3">
      <Select
        label={t('Priority by rule {number}', { number })}
        value={rule.priority ?? ''}
        choices={[
          { value: '', label: t('Priority as usual') },
          ...PRIORITIES.map((value) => ({
            value,
            label: t('Priority {priority}', { priority: PRIORITY_WORDS[value] }),
          })),
        ]}
        onChoose={(value) => onChange({ priority: PRIORITIES.find((one) => one === value) })}
      />
      <Select
        label={t('Assignee by rule {number}', { number })}
        value={rule.assigneeId ?? ''}
        choices={[{ value: '', label: t('Assignee as usual') }, ...agents]}
        onChoose={(value) => onChange({ assigneeId: value || null })}
      />
      <TextInput
        aria-label={t('Tags by rule {number}, with commas between', { number })}
        placeholder={t('Tags, with commas between')}
        value={tags}
        onChange={(event) => {
          setTags(event.target.value);
          onChange({ tags: readTags(event.target.value) });
        }}
      />
    </div>
  );
}
