/**
 * How every test starts the browser: Debian's own Chromium, with nothing of its own to do in the background.
 * `ROOST_CHROMIUM` names another one. Without the sandbox, which root may not use.
 */
export const CHROMIUM = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env['ROOST_CHROMIUM'] ?? '/usr/bin/chromium',
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
