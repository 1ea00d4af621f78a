import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import './app.css';

/** The document around every screen. The build fills in the security policy: see infra/build/content-policy.ts. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content="object-src 'none'" suppressHydrationWarning />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#E9EFED" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#11191B" media="(prefers-color-scheme: dark)" />
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
  return <p>Opening Roost</p>;
}

export default function Root() {
  return <Outlet />;
}
