import { BODY_LENGTH } from '../../../../sync/domain/message.ts';
import { fieldKey } from '../../../../sync/domain/ticket-field.ts';
import type { HelpQueue } from '../../../../sync/protocol/help.ts';
import { Field, Select, TextInput } from '../../../components/field.tsx';
import { QueueFieldControl } from '../../../components/queue-field-control.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import type { RequestFaults } from '../../../live/help/new-request.ts';
import { askedFields } from '../../../live/help/request-fields.ts';
import type { RequestDraft } from '../../../live/help/use-request-draft.ts';
import { t } from '../../../words/t.ts';

const ANYWHERE = { value: '', label: t('I do not know. The desk will sort it') };

interface WordsProps {
  readonly draft: RequestDraft;
  readonly queues: readonly HelpQueue[];
  readonly faults: RequestFaults;
}

/** What a request says: in a few words, to which queue, what that asks for, and what happens. */
export function RequestWords({ draft, queues, faults }: WordsProps) {
  const { request, change } = draft;
  return (
    <>
      <Field label={t('In a few words')} fault={faults.subject}>
        {({ id, describedBy, invalid }) => (
          <TextInput
            id={id}
            name="subject"
            maxLength={200}
            autoComplete="off"
            enterKeyHint="next"
            placeholder={t('The printer on floor 2 jams')}
            aria-describedby={describedBy}
            aria-invalid={invalid}

            value={request.subject}
            onChange={(event) => change({ subject: event.target.value })}
          />
        )}
      </Field>
      {queues.length > 1 && (
        <Field label={t('Who is it for?')}>
          {({ id }) => (
            <Select
              id={id}
              value={request.queueId ?? ''}
              choices={[ANYWHERE, ...queues.map((queue) => ({ value: queue.id, label: queue.name }))]}
              onChoose={(value) => change({ queueId: value === '' ? null : value })}
            />
          )}
        </Field>
      )}
      <OwnFields draft={draft} queues={queues} faults={faults} />
      <BodyField value={request.body} fault={faults.body} onType={(body) => change({ body })} />
    </>
  );
}

/** What the queue asks for. What was typed for another one is kept with the draft, and back when that is chosen again. */
function OwnFields({ draft: { request, change }, queues, faults }: WordsProps) {
  return askedFields(queues, request.queueId).map((field) => {
    const key = fieldKey(field);
    return (
      <QueueFieldControl
        key={key}
        field={field}
        name={key}
        text={request.fields[key] ?? ''}
        fault={faults.fields?.[key]}
        onType={(text) => change({ fields: { ...request.fields, [key]: text } })}
      />
    );
  });
}

interface BodyFieldProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onType: (body: string) => void;
}

function BodyField({ value, fault, onType }: BodyFieldProps) {
  return (
    <Field label={t('What happens?')} hint={t('Where you are, what you tried, when it began.')} fault={fault}>
      {({ id, describedBy, invalid }) => (
        <TextArea
          id={id}
          name="body"
          rows={5}
          maxLength={BODY_LENGTH}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}
