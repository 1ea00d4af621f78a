import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { t } from '../words/t.ts';
import { Button, buttonClass } from './button.tsx';
import { PlainPage } from './plain-page.tsx';

/** Shown in place of a screen that could not be drawn. What is on this device stays there, and can still be reached by loading again. */
export function FaultPage() {
  const fault = useRouteError();
  return (
    <PlainPage title={t('This page could not be shown')}>
      <p>
        {t(
          'Your work is kept on this device. Load the page again; if it stays like this, send the line below to support.',
        )}
      </p>
      <p className="font-mono text-sm break-all text-muted">{faultLine(fault)}</p>
      <div className="flex gap-3">
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('Load again')}
        </Button>
        <a href="/inbox" className={buttonClass('outline')}>
          {t('Go to the inbox')}
        </a>
      </div>
    </PlainPage>
  );
}

function faultLine(fault: unknown): string {
  if (isRouteErrorResponse(fault)) return `${fault.status} ${fault.statusText}`;
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : t('Unknown fault');
}
