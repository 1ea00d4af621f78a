import { useParams, type MetaFunction } from '@remix-run/react';
import { DeskProvider } from '../../../live/desk-context.tsx';
import { useHelp, useRequests } from '../../../live/help/help-desk.ts';
import { t } from '../../../words/t.ts';
import { SignInFirst } from '../sign-in-first.tsx';
import { OneRequest } from './one-request.tsx';
import { WaitingRequest } from './waiting-request.tsx';

export const meta: MetaFunction = () => [{ title: t('Request · Roost') }];

export function shouldRevalidate() {
  return false;
}

export default function RequestRoute() {
  const { requestId = '' } = useParams();
  const help = useHelp();
  const waiting = useRequests().find(({ id, sentAt }) => id === requestId && sentAt !== null);
  if (waiting !== undefined) return <WaitingRequest request={waiting} help={help} />;
  switch (help.kind) {
    case 'open':
      return (
        <DeskProvider desk={help.desk}>
          <OneRequest key={requestId} requestId={requestId} />
        </DeskProvider>
      );
    case 'nobody':
      return <SignInFirst unreachable={help.unreachable} returnTo={`/help/requests/${requestId}`} />;
    case 'agent':
      return <p>{t('You are signed in at the desk as {name}.', { name: help.name })}</p>;
    case 'opening':
    case 'fault':
      return (
        <p role="status" className="text-muted">
          {t('Reading what is on this phone.')}
        </p>
      );
  }
}
