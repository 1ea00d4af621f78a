import { useNavigate } from '@remix-run/react';
import { lazy, Suspense, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field, TextInput } from '../../../components/field.tsx';
import { requestFaults, type RequestFaults } from '../../../live/help/new-request.ts';
import { askedFields } from '../../../live/help/request-fields.ts';
import { useQueues } from '../../../live/help/use-queues.ts';
import type { RequestDraft } from '../../../live/help/use-request-draft.ts';
import { showReference } from '../../../../sync/domain/reference.ts';
import { rich, t } from '../../../words/t.ts';
import { RequestWords } from './request-words.tsx';

const RequestFiles = lazy(() => import('./request-files.lazy.tsx'));

/** The few fields of a request. What is typed is kept with each letter; sending needs no network. */
export function RequestForm({ draft }: { draft: RequestDraft }) {
  const { request, change } = draft;
  const queues = useQueues();
  const [faults, setFaults] = useState<RequestFaults>({});
  const [isPreparing, setPreparing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = requestFaults(request, askedFields(queues, request.queueId));
    setFaults(found);
    const first = firstFault(found);
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    if (first !== undefined || isPreparing) return;
    change({ sentAt: new Date().toISOString() });
    navigate(`/help/requests/${request.id}`);
  };
  return (
    <form ref={form} noValidate onSubmit={send} className="flex flex-col gap-5">
      <RequestWords draft={draft} queues={queues} faults={faults} />
      <Suspense fallback={<p className="min-h-11 text-muted">{t('Photos and files')}</p>}>
        <RequestFiles draft={draft} field={form} onPreparing={setPreparing} />
      </Suspense>
      {request.by === null && (
        <EmailField value={request.email} fault={faults.email} onType={(email) => change({ email })} />
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

/** The first control that something is wrong with, by its name, in the order of the form. */
function firstFault({ subject, fields = {}, body, email }: RequestFaults): string | undefined {
  const wrong = { ...(subject === undefined ? {} : { subject }), ...fields };
  const later = { ...(body === undefined ? {} : { body }), ...(email === undefined ? {} : { email }) };
  return Object.keys({ ...wrong, ...later })[0];
}

interface EmailFieldProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onType: (email: string) => void;
}

function EmailField({ value, fault, onType }: EmailFieldProps) {
  return (
    <Field
      label={t('Your e-mail address')}
      hint={t('Answers go there. You confirm it once by a code.')}
      fault={fault}
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
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}
