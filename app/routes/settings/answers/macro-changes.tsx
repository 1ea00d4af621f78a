import { ASSIGN_TO_ME } from '../../../../sync/domain/macro.ts';
import { PRIORITIES, STATUSES } from '../../../../sync/domain/ticket.ts';
import { Field, Select, type Choice } from '../../../components/field.tsx';
import { useAgentChoices, useQueueChoices } from '../../../live/use-choices.ts';
import { t } from '../../../words/t.ts';
import { PRIORITY_WORDS, STATUS_WORDS } from '../../../words/ticket-words.ts';
import type { Faults } from '../setting-form.tsx';
import { TextField } from '../text-field.tsx';
import { LEAVE, NOBODY, type MacroEntry } from './macro-entry.ts';

interface MacroChangesProps {
  readonly entry: MacroEntry;
  readonly told: Faults;
  readonly onChange: (entry: MacroEntry) => void;
}

const AS_IT_IS: Choice = { value: LEAVE, label: t('As it is') };

/** What a macro changes of the ticket: each field, and tags. */
export function MacroChanges({ entry, told, onChange }: MacroChangesProps) {
  const agents = useAgentChoices();
  const queues = useQueueChoices();
  const field = (name: 'status' | 'priority' | 'assigneeId' | 'queueId', choices: readonly Choice[]) => ({
    value: entry[name],
    choices: [AS_IT_IS, ...choices],
    onChoose: (value: string) => onChange({ ...entry, [name]: value }),
  });
  const people = [
    { value: ASSIGN_TO_ME, label: t('Whoever uses it') },
    { value: NOBODY, label: t('Nobody') },
    ...agents,
  ];
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="pb-1 font-strong">{t('What it changes')}</legend>
      <div className="grid grid-cols-1 gap-4 tablet:grid-cols-2">
        <Choose
          label={t('Status')}
          {...field(
            'status',
            STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
          )}
        />
        <Choose
          label={t('Priority')}
          {...field(
            'priority',
            PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] })),
          )}
        />
        <Choose label={t('Assignee')} {...field('assigneeId', people)} />
        <Choose label={t('Queue')} {...field('queueId', queues)} />
      </div>
      <TextField
        label={t('Tags it adds')}
        hint={t('With commas between.')}
        fault={told['addTags']}
        value={entry.addTags}
        onChange={(addTags) => onChange({ ...entry, addTags })}
      />
      <TextField
        label={t('Tags it takes away')}
        fault={told['removeTags']}
        value={entry.removeTags}
        onChange={(removeTags) => onChange({ ...entry, removeTags })}
      />
    </fieldset>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

function Choose({ label, ...rest }: ChooseProps) {
  return <Field label={label}>{({ id }) => <Select id={id} {...rest} />}</Field>;
}
