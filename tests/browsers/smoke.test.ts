import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeskServer } from '../e2e/support/desk-server.ts';
import { isThere, until, type Engine, type EnginePage } from './engine.ts';
import { FIREFOX, openFirefox } from './firefox.ts';
import { openTlsFront, type TlsFront } from './tls-front.ts';
import { openWebKit, WEBKIT_DRIVER, XVFB } from './webkit.ts';

const REPLY = 'The spare is in the cupboard on floor 2.';
const SENT = `//*[@data-message][contains(., ${JSON.stringify(REPLY)})]`;

const ENGINES = [
  { engine: 'Firefox', open: openFirefox, needs: [FIREFOX], wantsTls: false },
  // It keeps no secure cookie over plain HTTP, not even from this machine.
  { engine: 'WebKitGTK', open: openWebKit, needs: [WEBKIT_DRIVER, XVFB, '/usr/bin/openssl'], wantsTls: true },
];

describe.each(ENGINES)('$engine', ({ open, needs, wantsTls }) => {
  let server = new DeskServer();
  let front: TlsFront | null = null;
  let browser: Engine | null = null;

  afterEach(async () => {
    await browser?.close();
    await server.dispose();
    await front?.close();
    vi.unstubAllEnvs();
  });

  it('signs in, works with no server, reloads, and sends everything once', async () => {
    const missing = needs.filter((place) => !existsSync(place));
    expect(missing, 'install with: apt-get install firefox-esr webkit2gtk-driver xvfb openssl').toEqual([]);
    if (wantsTls) {
      // The server asks its own provider through the front, whose certificate nobody signed.
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
      front = await openTlsFront(() => server.ownPort);
      server = new DeskServer({ publicUrl: front.url });
    }
    await server.start();
    browser = await open();
    process.stdout.write(`    ${browser.name}\n`);
    const { page } = browser;

    await signIn(page, server.url);
    await until(page, 'everything on the device', chipSays('All changes saved'));
    await until(page, 'a worker', `navigator.serviceWorker.ready.then(({ active }) => active !== null)`);

    await server.stop();
    await page.click('(//*[@data-ticket])[2]');
    await page.type('//textarea[starts-with(@aria-label, "Reply to")]', REPLY);
    await page.click('//button[normalize-space() = "Send"]');
    await page.click('//button[normalize-space() = "Send now"]');
    await until(page, 'the reply kept here', isThere(`${SENT}[contains(., "On this device")]`));

    await page.reload();
    await until(page, 'the reply after a reload', isThere(`${SENT}[contains(., "On this device")]`));

    await server.start();
    await until(page, 'the reply sent', isThere(`${SENT}[contains(., "Saved") or contains(., "E-mailed")]`));
    expect(await server.countDocumentsWith(REPLY)).toBe(1);
  });
});

async function signIn(page: EnginePage, url: string): Promise<void> {
  await page.goto(`${url}/inbox?view=open`);
  await page.click('//button[normalize-space() = "Sign in"]');
  await page.click('//button[contains(., "Jo Whitaker")]');
  await until(page, 'the desk', isThere('//*[@data-testid = "sync-chip"]'));
}

function chipSays(words: string): string {
  return isThere(`//*[@data-testid = "sync-chip"][normalize-space() = ${JSON.stringify(words)}]`);
}
