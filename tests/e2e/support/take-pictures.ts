import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { startLocal } from '../../../infra/local/start-local.ts';
import { DeskBrowser, signIn } from './desk-browser.ts';

// `npm run pictures`: the screens as they are, on a laptop and on a phone, by day and by night. Needs a build.

const FOLDER = process.env['PICTURES'] ?? fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
/** The moment that the sample desk is drawn for, so that pictures change only when the screens do. */
const NOW = Date.parse('2026-03-12T14:20:00.000Z');
const SIZES = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

mkdirSync(FOLDER, { recursive: true });
const client = process.env['CLIENT_DIR'];
for (const [size, viewport] of Object.entries(SIZES)) {
  const server = await startLocal({
    port: 0,
    dataDir: null,
    storage: 'memory',
    seedTickets: 400,
    seed: 'pictures',
    now: () => NOW,
    ...(client === undefined ? {} : { clientDir: client }),
  });
  const touch = size === 'phone';
  const browser = new DeskBrowser({
    viewport,
    colorScheme: 'light',
    hasTouch: touch,
    deviceScaleFactor: touch ? 2 : 1,
  });
  const page = await browser.open();
  page.on('pageerror', (fault) => console.error(fault));
  await page.clock.setFixedTime(NOW);
  try {
    await takeAll(page, server.url, size, () => server.stop());
  } finally {
    await browser.dispose();
    await server.stop();
  }
}

async function takeAll(
  page: Page,
  url: string,
  size: string,
  stopServer: () => Promise<void>,
): Promise<void> {
  const shot = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // The colours have changed once two frames have been drawn.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      await page.screenshot({ path: `${FOLDER}/${name}-${size}-${colorScheme}.png` });
    }
  };
  await page.goto(`${url}/inbox`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await shot('sign-in');
  await page.goto(`${url}/help`);
  await page.getByRole('textbox', { name: 'In a few words' }).waitFor();
  await shot('help');
  await signIn(page, url, 'Jo Whitaker', '/inbox?view=open');
  await page.getByText('All changes saved').first().waitFor();
  await shot('inbox');

  await page.goto(`${url}/reports?range=90d`);
  await page.getByRole('table', { name: 'By agent' }).waitFor();
  await shot('reports');
  await page.goto(`${url}/news`);
  await page.getByRole('heading', { name: 'For you' }).waitFor();
  // The list is whole once everything on the device has been read.
  await page.getByText('All changes saved').first().waitFor();
  await shot('news');
  await page.goto(`${url}/device`);
  await page.getByRole('table', { name: /^Last exchanges/ }).waitFor();
  await shot('device');
  await page.goto(`${url}/search?q=vpn`);
  await page.locator('[data-found]').first().waitFor();
  await shot('search');
  await page.goto(`${url}/settings/people`);
  await page.getByText('Ana Ferreira').first().waitFor();
  await shot('settings');
  await page.goto(`${url}/log`);
  await page.getByRole('textbox', { name: 'Subject' }).waitFor();
  await shot('quick-log');
  await page.goto(`${url}/inbox?view=open`);

  await page.locator('[data-ticket]').nth(2).click();
  const reply = page.getByRole('textbox', { name: /^Reply to/ });
  await reply.waitFor();
  await shot('ticket');
  await page.getByRole('button', { name: 'Find or do anything' }).click();
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('assign');
  await page.getByRole('option').first().waitFor();
  await shot('palette');
  await page.keyboard.press('Escape');

  // From here on with no server, as on a train.
  await stopServer();
  await reply.fill('Thank you, I have seen it. A **replacement** will be at the front desk by noon.');
  await reply.press('Control+Enter');
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page
    .getByRole('textbox', { name: /^Internal note/ })
    .fill('Third one from this batch. Ask the supplier.');
  await page.getByRole('textbox', { name: /^Internal note/ }).press('Control+Enter');
  await page.getByLabel('Priority').selectOption('high');
  await page
    .getByText(/^Offline\./)
    .first()
    .waitFor();
  await shot('offline');
  await page.getByTestId('sync-chip').click();
  await page.getByText(/^Last exchange/).waitFor();
  await shot('sync');
  await page.keyboard.press('Escape');
  await page.goto(`${url}/outbox`);
  await page
    .getByText(/^Offline\./)
    .first()
    .waitFor();
  await shot('outbox');
  await page.goto(`${url}/new`);
  await page.getByRole('combobox', { name: 'Requester' }).fill('ma');
  await shot('new-ticket');
}
