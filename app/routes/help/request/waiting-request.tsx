import { Link, useNavigate } from '@remix-run/react';
import { showReference } from '../../../../sync/domain/reference.ts';
import { Button } from '../../../components/button.tsx';
import { DiscardButton } from '../../../components/discard-button.tsx';
import { Ring } from '../../../components/sync-mark.tsx';
import { discardRequest } from '../../../live/help/discard-request.ts';
import type { HelpState } from '../../../live/help/help-state.ts';
import { requestBook } from '../../../live/help/own-request-book.ts';
import type { KeptRequest } from '../../../live/help/request-book.ts';
import { givenFields } from '../../../live/help/request-fields.ts';
import { useQueues } from '../../../live/help/use-queues.ts';
import { goToSignIn } from '../../../live/leave-desk.ts';
import { useAct } from '../../../live/use-act.ts';
import { KEEP_PAGE_WORDS } from '../../../words/help-words.ts';
import { rich, t } from '../../../words/t.ts';
import { RequestValues } from '../request-values.tsx';

interface WaitingRequestProps {
  readonly request: KeptRequest;
  readonly help: HelpState;
}

/** A request that is on this phone alone: its reference, what it waits for, and the way back into it. */
export function WaitingRequest({ request, help }: WaitingRequestProps) {
  const { id, subject, body, reference } = request;
  const navigate = useNavigate();
  const act = useAct();
  const edit = () => {
    requestBook().keep({ ...request, sentAt: null });
    navigate(`/help?draft=${id}`);
  };
  return (
    <article className="flex flex-col gap-6">
      <div>
        <p className="text-muted">{t('Your reference')}</p>
        <p className="text-xl font-strong tabular-nums" data-reference>
          {showReference(reference)}
        </p>
      </div>
      <Next request={request} help={help} />
      <section aria-labelledby="yours" className="border-l-2 border-line pl-4">
        <h1 id="yours" className="font-strong break-words">
          {subject}
        </h1>
        <p className="break-words whitespace-pre-wrap">{body}</p>
      </section>
      <WaitingValues request={request} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={edit}>{t('Change it')}</Button>
        <DiscardButton discard={() => act(discardRequest(id), () => navigate('/help/requests'))} />
      </div>
    </article>
  );
}

/** What was typed for the queue that was chosen. */
function WaitingValues({ request: { queueId, fields } }: { readonly request: KeptRequest }) {
  const queues = useQueues();
  const chosen = queueId ?? queues[0]?.id;
  return chosen === undefined ? null : <RequestValues values={givenFields(queues, chosen, fields)} />;
}

function Next({ request, help }: WaitingRequestProps) {
  const { id, email, by } = request;
  if (help.kind === 'nobody' && by === null)
    return (
      <div role="status" className="flex flex-col items-start gap-3">
        <Saved />
        <p>
          {rich(
            'One thing is left: confirm that {email} is yours. You get a code there by e-mail; once you have typed it, this goes out.',
            { email: <span className="font-strong">{email.trim()}</span> },
          )}
        </p>
        {help.unreachable && (
          <p className="text-ochre">{t('There is no network now. Do it when there is.')}</p>
        )}
        <Button
          look="primary"
          className="min-h-11 px-6"
          onClick={() => goToSignIn(`/help/requests/${id}`, email.trim())}
        >
          {t('Confirm and send')}
        </Button>
      </div>
    );
  if (help.kind === 'nobody')
    return (
      <div role="status" className="flex flex-col items-start gap-3">
        <Saved />
        <p>{t('Sign in again, and it goes out.')}</p>
        <Button look="primary" className="min-h-11 px-6" onClick={() => goToSignIn(`/help/requests/${id}`)}>
          {t('Sign in')}
        </Button>
      </div>
    );
  if (help.kind === 'open' && by !== help.desk.person.id) return <Somebody request={request} help={help} />;
  return (
    <div role="status">
      <Saved />
    </div>
  );
}

/** It was written for another address than the one that is signed in. */
function Somebody({ request, help }: { request: KeptRequest; help: HelpState & { kind: 'open' } }) {
  const { person } = help.desk;
  const own = person.email ?? person.name;
  if (request.email.trim().toLowerCase() === person.email?.toLowerCase())
    return (
      <div role="status">
        <Saved />
      </div>
    );
  return (
    <div role="status" className="flex flex-col items-start gap-3">
      <p>
        {t('It was written for {email}, and you are signed in as {own}.', {
          email: request.email.trim() || t('somebody else'),
          own,
        })}
      </p>
      <Button onClick={() => requestBook().keep({ ...request, by: person.id, email: '' })}>
        {t('Send it as {own}', { own })}
      </Button>
      <Link to="/help/requests" className="text-plum underline">
        {t('Leave it here')}
      </Link>
    </div>
  );
}

function Saved() {
  return (
    <p className="flex items-center gap-2 text-ochre">
      <Ring filled={false} />
      {KEEP_PAGE_WORDS}
    </p>
  );
}
