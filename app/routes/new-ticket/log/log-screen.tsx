import { Form, Link, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button, buttonClass } from '../../../components/button.tsx';
import { Field, Select, TextInput } from '../../../components/field.tsx';
import { THEN_SOLVE } from '../../../live/call-form.ts';
import { useDesk } from '../../../live/desk-context.tsx';
import { readFields, type FieldFaults, type NewTicketFields } from '../../../live/new-ticket-form.ts';
import { useQueueChoices } from '../../../live/use-choices.ts';
import { t } from '../../../words/t.ts';
import { CHANNEL_WORDS } from '../../../words/ticket-words.ts';
import { KnownAlready } from '../known-already.tsx';
import { FormFiles } from '../form-files.tsx';
import { OwnFields } from '../own-fields.tsx';
import { RequesterFields } from '../requester-fields.tsx';
import { useFormDraft } from '../use-form-draft.ts';

interface LogScreenProps {
  readonly faults: FieldFaults;
  readonly problem: string | null;
}

/** What somebody says on the phone or at the desk, written down while they say it. It works with no network and is kept as a draft. */
export function LogScreen(props: LogScreenProps) {
  return (
    <main id="main" tabIndex={-1} className="min-h-0 overflow-y-auto bg-surface px-4 py-6 tablet:px-10">
      <LogForm {...props} />
    </main>
  );
}

function LogForm({ faults, problem }: LogScreenProps) {
  const draft = useFormDraft('log');
  const form = useRef<HTMLFormElement>(null);
  // Somebody is speaking already: the first letter typed is the first of their name.
  useEffect(() => form.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus(), []);
  const [isPreparing, setPreparing] = useState(false);
  const busy = useNavigation().state !== 'idle' || isPreparing;
  const [{ subject, requesterId, queueId }, setFields] = useState(draft.kept);
  const keep = (event: FormEvent<HTMLFormElement>) => {
    const fields = readFields(new FormData(event.currentTarget));
    draft.keep(fields);
    setFields(fields);
  };
  return (
    <Form
      ref={form}
      method="post"
      className="flex max-w-160 flex-col gap-4"
      onInput={keep}
      onSubmit={draft.drop}
      onKeyDown={submitByKeys}
    >
      <h1 className="text-xl font-strong">{t('Log a call or visit')}</h1>
      {problem !== null && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <HowItCame kept={draft.kept} />
      <RequesterFields kept={draft.kept} faults={faults} />
      <SubjectField kept={draft.kept} faults={faults} />
      <KnownAlready subject={subject} requesterId={requesterId} />
      <SaidField kept={draft.kept} faults={faults} />
      <FormFiles mode="log" form={form} onPreparing={setPreparing} />
      <Where kept={draft.kept} faults={faults} />
      <OwnFields key={queueId} queueId={queueId} kept={draft.kept} faults={faults} mayWait />
      <div className="flex flex-wrap gap-2 pt-2">
        <Button type="submit" look="primary" disabled={busy} title={t('Log (Ctrl Enter)')}>
          {t('Log')}
        </Button>
        <Button type="submit" {...THEN_SOLVE} disabled={busy} title={t('Log and solve (Ctrl Shift Enter)')}>
          {t('Log and solve')}
        </Button>
        <Link to="/inbox" className={buttonClass('quiet')}>
          {t('Back to the list')}
        </Link>
      </div>
    </Form>
  );
}

/** Ctrl or Cmd Enter logs from any field; with Shift it solves as well. */
function submitByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const form = event.currentTarget;
  const solving = form.querySelector<HTMLButtonElement>(`button[name="${THEN_SOLVE.name}"]`);
  form.requestSubmit(event.shiftKey ? solving : null);
}

function HowItCame({ kept }: { kept: NewTicketFields }) {
  return (
    <fieldset className="flex flex-wrap gap-x-4">
      <legend className="sr-only">{t('How it came')}</legend>
      {(['phone', 'walk-in'] as const).map((channel) => (
        <label key={channel} className="target flex items-center gap-2">
          <input
            type="radio"
            name="channel"
            value={channel}
            defaultChecked={kept.channel === 'walk-in' ? channel === 'walk-in' : channel === 'phone'}
            className="size-4 accent-plum"
          />
          {CHANNEL_WORDS[channel]}
        </label>
      ))}
    </fieldset>
  );
}

interface FieldsProps {
  readonly kept: NewTicketFields;
  readonly faults: FieldFaults;
}

function SubjectField({ kept, faults }: FieldsProps) {
  return (
    <Field label={t('Subject')} fault={faults.subject}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          id={id}
          name="subject"
          defaultValue={kept.subject}
          maxLength={200}
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
      )}
    </Field>
  );
}

function SaidField({ kept, faults }: FieldsProps) {
  return (
    <Field
      label={t('What was said')}
      hint={t('May stay empty when the subject says it all.')}
      fault={faults.body}
    >
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          name="body"
          defaultValue={kept.body}
          rows={3}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          className="field-sizing-content max-h-[40vh] min-h-20 w-full rounded-md border border-edge bg-surface px-3 py-2 text-base"
        />
      )}
    </Field>
  );
}

/** Where it goes, whose it is, and how to reach who asked. */
function Where({ kept, faults }: FieldsProps) {
  const { person } = useDesk();
  const queues = useQueueChoices();
  const isFresh = kept.requester === '' && kept.subject === '' && kept.body === '';
  return (
    <div className="grid items-end gap-4 tablet:grid-cols-2">
      <Field label={t('Call back on')}>
        {({ id }) => (
          <TextInput
            id={id}
            name="callBack"
            type="tel"
            defaultValue={kept.callBack}
            maxLength={40}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t('Queue')} fault={faults.queueId}>
        {({ id }) => <Select id={id} name="queueId" defaultValue={kept.queueId} choices={queues} />}
      </Field>
      <label className="target flex items-center gap-2">
        <input
          type="checkbox"
          name="assigneeId"
          value={person.id}
          defaultChecked={isFresh || kept.assigneeId !== ''}
          className="size-4 accent-plum"
        />
        {t('Assign to me')}
      </label>
    </div>
  );
}
