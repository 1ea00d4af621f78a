import { existsSync } from 'node:fs';

const HEADLESS = '/usr/bin/chromium-headless-shell';

/** Debian's Chromium with all that a person has, for what the one without windows leaves out. `ROOST_CHROMIUM` names another one. */
export const WHOLE_CHROMIUM = process.env['ROOST_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * How tests start the browser: Debian's own Chromium, with nothing of its own to do in the background; where it is installed the one without windows, which starts
 * in a third of the time. `ROOST_CHROMIUM` names another one. Without the sandbox, which root may not use.
 */
export const CHROMIUM = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env['ROOST_CHROMIUM'] ?? (existsSync(HEADLESS) ? HEADLESS : WHOLE_CHROMIUM),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  },
};
