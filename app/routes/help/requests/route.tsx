import type { MetaFunction } from '@remix-run/react';
import { DeskProvider } from '../../../live/desk-context.tsx';
import { useHelp } from '../../../live/help/help-desk.ts';
import { t } from '../../../words/t.ts';
import { HeldRequests } from './held-requests.tsx';
import { WaitingRequests } from './waiting-requests.tsx';
import { SignInFirst } from '../sign-in-first.tsx';

export const meta: MetaFunction = () => [{ title: t('My requests · Roost') }];

export function shouldRevalidate() {
  return false;
}

export default function RequestsRoute() {
  const help = useHelp();
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-xl font-strong">{t('My requests')}</h1>
      <WaitingRequests help={help} />
      {help.kind === 'open' && (
        <DeskProvider desk={help.desk}>
          <HeldRequests />
        </DeskProvider>
      )}
      {help.kind === 'opening' && (
        <p role="status" className="text-muted">
          {t('Reading what is on this phone.')}
        </p>
      )}
      {help.kind === 'nobody' && <SignInFirst unreachable={help.unreachable} returnTo="/help/requests" />}
      {help.kind === 'agent' && <p>{t('You are signed in at the desk as {name}.', { name: help.name })}</p>}
    </div>
  );
}
