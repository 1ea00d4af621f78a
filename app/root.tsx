import { Links, Meta, Outlet, Scripts, ScrollRestoration, type MetaFunction } from '@remix-run/react';
import type { LinksFunction } from '@remix-run/node';
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import type { ReactNode } from 'react';
import styles from './app.css?url';
import { FaultPage } from './components/fault-page.tsx';
import { PlainPage } from './components/plain-page.tsx';
import { t } from './words/t.ts';
import { LANGUAGE } from './words/locale.ts';

export const meta: MetaFunction = () => [{ title: 'Roost' }];

export const links: LinksFunction = () => [
  { rel: 'preload', href: latin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
];

/** The document around every screen. The build fills in the security policy: see infra/build/content-policy.ts. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={LANGUAGE} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content="object-src 'none'" suppressHydrationWarning />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta
          name="theme-color"
          content="#e9efed"
          media="(prefers-color-scheme: light)"
          suppressHydrationWarning
        />
        <meta
          name="theme-color"
          content="#11191b"
          media="(prefers-color-scheme: dark)"
          suppressHydrationWarning
        />
        <meta name="description" content="The helpdesk that keeps working when the network does not." />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="icon" href="/icons/roost.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/roost-192.png" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

/** What the prerendered shell shows until the app has started. */
export function HydrateFallback() {
  return (
    <PlainPage title={t('Opening your helpdesk')}>
      <p role="status">{t('Reading what is on this device.')}</p>
    </PlainPage>
  );
}

export default function Root() {
  return <Outlet />;
}

/** The last resort: a fault that no screen dealt with. */
export function ErrorBoundary() {
  return <FaultPage />;
}
