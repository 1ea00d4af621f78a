import { useNavigate } from '@remix-run/react';
import { lazy, Suspense, useRef, useState, type FormEvent } from 'react';
import { BODY_LENGTH } from '../../../../sync/domain/message.ts';
import { Button } from '../../../components/button.tsx';
import { Field, Select, TextInput } from '../../../components/field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { requestFaults, type RequestFaults } from '../../../live/help/new-request.ts';
import { useQueues } from '../../../live/help/use-queues.ts';
import type { RequestDraft } from '../../../live/help/use-request-draft.ts';
import { showReference } from '../../../../sync/domain/reference.ts';
import { rich, t } from '../../../words/t.ts';

const RequestFiles = lazy(() => import('./request-files.lazy.tsx'));

const ANYWHERE = { value: '', label: t('I do not know. The desk will sort it') };

/** The few fields of a request. What is typed is kept with each letter; sending needs no network. */
export function RequestForm({ draft }: { draft: RequestDraft }) {
  const { request, change } = draft;
  const [faults, setFaults] = useState<RequestFaults>({});
  const [isPreparing, setPreparing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = requestFaults(request);
    setFaults(found);
    const first = (['subject', 'body', 'email'] as const).find((name) => found[name] !== undefined);
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    if (first !== undefined || isPreparing) return;
    change({ sentAt: new Date().toISOString() });
    navigate(`/help/requests/${request.id}`);
  };
  return (
    <form ref={form} noValidate onSubmit={send} className="flex flex-col gap-5">
      <Words draft={draft} faults={faults} />
      <Suspense fallback={<p className="min-h-11 text-muted">{t('Photos and files')}</p>}>
        <RequestFiles draft={draft} field={form} onPreparing={setPreparing} />
      </Suspense>
      {request.by === null && (
        <Field
          label={t('Your e-mail address')}
          hint={t('Answers go there. You confirm it once by a code.')}
          fault={faults.email}
        >
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={254}
              aria-describedby={describedBy}
              aria-invalid={invalid}

              value={request.email}
              onChange={(event) => change({ email: event.target.value })}
            />
          )}
        </Field>
      )}
      <div className="flex flex-col gap-2">
        <Button type="submit" look="primary" className="min-h-12 w-full text-base tablet:w-48">
          {t('Send')}
        </Button>
        <p className="text-sm text-muted">
          {rich('Your reference will be {reference}. What you type is saved on this phone as you go.', {
            reference: <span className="font-strong">{showReference(request.reference)}</span>,
          })}
        </p>
      </div>
    </form>
  );
}

interface WordsProps {
  readonly draft: RequestDraft;
  readonly faults: RequestFaults;
}

function Words({ draft: { request, change }, faults }: WordsProps) {
  const queues = useQueues();
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
      <BodyField value={request.body} fault={faults.body} onType={(body) => change({ body })} />
    </>
  );
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
