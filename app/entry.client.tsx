import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { keptTheme, showTheme } from './live/theme.ts';
import { watchForUpdates } from './live/use-update.ts';
import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes(window, location.origin);
showTheme(keptTheme(localStorage), document);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});

void watchForUpdates();
