import { Form, Link, useNavigation } from '@remix-run/react';
import { useRef, useState, type FormEvent } from 'react';
import { PRIORITIES } from '../../../sync/domain/ticket.ts';
import { Button, buttonClass } from '../../components/button.tsx';
import { Field, Select, TextInput } from '../../components/field.tsx';
import { useAgentChoices, useQueueChoices } from '../../live/use-choices.ts';
import { t } from '../../words/t.ts';
import { CHANNEL_WORDS, PRIORITY_WORDS } from '../../words/ticket-words.ts';
import { readFields, type FieldFaults, type NewTicketFields } from '../../live/new-ticket-form.ts';
import { FormFiles } from './form-files.tsx';
import { OwnFields } from './own-fields.tsx';
import { KnownAlready } from './known-already.tsx';
import { RequesterFields } from './requester-fields.tsx';
import { useFormDraft } from './use-form-draft.ts';

const CHANNEL_CHOICES = (['phone', 'walk-in', 'agent'] as const).map((value) => ({
  value,
  label: CHANNEL_WORDS[value],
}));

/** The form of a new ticket. It is kept as a draft while it is filled in, and works with no network. */
export function NewTicketScreen({ faults, problem }: { faults: FieldFaults; problem: string | null }) {
  const draft = useFormDraft('ticket');
  const busy = useNavigation().state !== 'idle';
  const form = useRef<HTMLFormElement>(null);
  const [isPreparing, setPreparing] = useState(false);
  const [{ subject, requesterId, queueId }, setFields] = useState(draft.kept);
  const keep = (event: FormEvent<HTMLFormElement>) => {
    const fields = readFields(new FormData(event.currentTarget));
    draft.keep(fields);
    setFields(fields);
  };
  return (
    <main id="main" tabIndex={-1} className="min-h-0 overflow-y-auto bg-surface px-4 py-6 tablet:px-10">
      <Form
        ref={form}
        method="post"
        className="flex max-w-160 flex-col gap-4"
        onInput={keep}
        onSubmit={draft.drop}
      >
        <h1 className="text-xl font-strong">{t('New ticket')}</h1>
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
        <RequesterFields kept={draft.kept} faults={faults} />
        <Field label={t('Subject')} fault={faults.subject}>
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              name="subject"
              defaultValue={draft.kept.subject}
              maxLength={200}
              aria-describedby={describedBy}
              aria-invalid={invalid}
            />
          )}
        </Field>
        <KnownAlready subject={subject} requesterId={requesterId} />
        <BodyField kept={draft.kept} faults={faults} />
        <FormFiles mode="ticket" form={form} onPreparing={setPreparing} />
        <PlaceFields kept={draft.kept} faults={faults} />
        <OwnFields key={queueId} queueId={queueId} kept={draft.kept} faults={faults} />
        <div className="flex flex-wrap gap-2 pt-2">
          <Button type="submit" look="primary" disabled={busy || isPreparing}>
            {t('Create ticket')}
          </Button>
          <OtherWays />
        </div>
      </Form>
    </main>
  );
}

/** Where else one may have wanted to go. */
function OtherWays() {
  return (
    <>
      <Link to="/inbox" className={buttonClass('quiet')}>
        {t('Back to the list')}
      </Link>
      <Link to="/log" className={buttonClass('quiet')} title={t('Log a call or visit (l)')}>
        {t('Log a call instead')}
      </Link>
    </>
  );
}

interface FieldsProps {
  readonly kept: NewTicketFields;
  readonly faults: FieldFaults;
}

function BodyField({ kept, faults }: FieldsProps) {
  return (
    <Field label={t('What is asked for')} fault={faults.body}>
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          name="body"
          defaultValue={kept.body}
          rows={6}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          className="field-sizing-content max-h-[50vh] min-h-32 w-full rounded-md border border-edge bg-surface px-3 py-2 text-base"
        />
      )}
    </Field>
  );
}

/** Where it goes and how it came. */
function PlaceFields({ kept, faults }: FieldsProps) {
  const queues = useQueueChoices();
  const agents = useAgentChoices();
  const priorities = PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] }));
  return (
    <div className="grid gap-4 tablet:grid-cols-2">
      <Field label={t('Queue')} fault={faults.queueId}>
        {({ id }) => <Select id={id} name="queueId" defaultValue={kept.queueId} choices={queues} />}
      </Field>
      <Field label={t('Priority')}>
        {({ id }) => <Select id={id} name="priority" defaultValue={kept.priority} choices={priorities} />}
      </Field>
      <Field label={t('Assignee')}>
        {({ id }) => (
          <Select
            id={id}
            name="assigneeId"
            defaultValue={kept.assigneeId}
            choices={[{ value: '', label: t('Nobody') }, ...agents]}
          />
        )}
      </Field>
      <Field label={t('How it came')}>
        {({ id }) => <Select id={id} name="channel" defaultValue={kept.channel} choices={CHANNEL_CHOICES} />}
      </Field>
    </div>
  );
}
