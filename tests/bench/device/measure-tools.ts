import type { Page } from '@playwright/test';
import { p95 } from '../report/p95.ts';
import { timeToPaint } from './paint.ts';

const MANY = 200;
const BULK_TIMES = 6;
const PALETTE_TIMES = 20;
/** Words of the sample desk, begun, whole and mistyped. */
const QUESTIONS = [
  'printer',
  'vpn',
  'invoice',
  'scan',
  'headset',
  'passw',
  'badge',
  'moniter',
  'docking station',
  'gate 4',
  'status:open label',
  'status:solved printer',
  'from:maria',
  'delivery note',
  'keybord',
  'wifi',
  'roster',
  'forklift',
  'thank you',
  'locked out',
];

/** Picks 200 tickets and changes the priority of all of them, to and fro: from the choice until its outcome is painted. They are durable by then. */
export async function changeMany(page: Page, url: string): Promise<number> {
  const times: number[] = [];
  await page.goto(`${url}/inbox?view=all`);
  await page.locator('[data-ticket]').first().waitFor();
  await pickMany(page);
  for (let turn = 0; turn < BULK_TIMES; turn += 1) {
    await page.getByRole('button', { name: 'Set the priority' }).click();
    const item = page.getByRole('menuitem', { name: turn % 2 === 0 ? 'Low' : 'Urgent', exact: true });
    await item.evaluate((element) => element.setAttribute('data-bench', ''));
    times.push(
      await timeToPaint(page, {
        to: '[data-bench]',
        until: 'div[role="status"] p',
        says: ' changed',
      }),
    );
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('All changes saved').first().waitFor();
    await rest(page);
  }
  await page.keyboard.press('Escape');
  return p95(times);
}

async function pickMany(page: Page): Promise<void> {
  await page
    .locator('[data-ticket]')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  const last = page.locator(`[aria-posinset="${MANY}"] [data-ticket]`);
  while ((await last.count()) === 0) {
    // Less than a screen, so that no row is passed over.
    await page.mouse.wheel(0, 400);
    await rest(page);
  }
  await last.click({ modifiers: ['Shift'] });
  await page.getByRole('group', { name: 'Change the selected tickets' }).getByText(String(MANY)).waitFor();
}

/** Asks the search on the device: from the last letter until the answer is painted. */
export async function searchFor(page: Page, url: string): Promise<number> {
  const times: number[] = [];
  await page.goto(`${url}/search`);
  await page.getByText(/^Searching [\d,]+ tickets/).waitFor();
  for (const type of QUESTIONS) {
    times.push(
      await timeToPaint(page, {
        to: 'main input[type="search"]',
        type,
        until: 'section[aria-label="Results"][aria-busy="false"]',
      }),
    );
    await rest(page);
  }
  return p95(times);
}

/** Opens the palette by its key: until its choices are painted. */
export async function openPalette(page: Page): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < PALETTE_TIMES; turn += 1) {
    times.push(await timeToPaint(page, { to: 'body', press: 'k', until: '[role="dialog"] [role="option"]' }));
    await rest(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  // The first opening fetches its code.
  return p95(times.slice(1));
}

/** A page that draws nothing may be told late, or never, that it is idle; this long is rest enough. */
const REST_MS = 2_000;

/** Until the page has nothing left to do for a moment. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    (timeout) =>
      new Promise<void>((idle) =>
        requestIdleCallback(() => requestIdleCallback(() => idle(), { timeout }), { timeout }),
      ),
    REST_MS,
  );
}
