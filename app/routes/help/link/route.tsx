import type { MetaFunction } from '@remix-run/react';
import { Button } from '../../../components/button.tsx';
import { useLinkedRequest } from '../../../live/help/use-linked-request.ts';
import { goToSignIn } from '../../../live/leave-desk.ts';
import { t } from '../../../words/t.ts';
import { LinkedRequestView } from './linked-request-view.tsx';

export const meta: MetaFunction = () => [{ title: t('Request · Roost') }];

export function shouldRevalidate() {
  return false;
}

/** The one request that a link of a mail opens. */
export default function LinkRoute() {
  const { answer, take, look } = useLinkedRequest();
  if (answer?.kind === 'open')
    return <LinkedRequestView key={answer.request.ticket.id} request={answer.request} take={take} />;
  if (answer === null)
    return (
      <p role="status" className="text-muted">
        {t('Opening your request.')}
      </p>
    );
  if (answer.kind === 'unreachable')
    return (
      <div role="status" className="flex flex-col items-start gap-4">
        <p>{t('The server cannot be reached. Your link is still good.')}</p>
        <Button onClick={look}>{t('Try again')}</Button>
      </div>
    );
  return (
    <div className="flex flex-col items-start gap-4">
      <h1 className="text-xl font-strong">{t('This link opens nothing')}</h1>
      <p role="status">{answer.sentence}</p>
      <p>{t('Sign in with a code that is sent to your e-mail, and you see all that you asked.')}</p>
      <Button look="primary" className="min-h-11 px-6" onClick={() => goToSignIn('/help/requests')}>
        {t('Sign in with a code')}
      </Button>
    </div>
  );
}
