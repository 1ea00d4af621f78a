import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DeskBrowser, signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can break: the rest of what axe asks reads the elements, which are the same by day and by night. */
const RULES_ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the screen as it stands, by day and by night, in one line for each finding. */
async function findings(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const byDay = await analysed(new AxeBuilder({ page }).withTags(STANDARDS));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const byNight = await analysed(new AxeBuilder({ page }).withRules(RULES_ABOUT_COLOUR));
  return [...byDay.map((found) => `light: ${found}`), ...byNight.map((found) => `dark: ${found}`)];
}

async function analysed(axe: AxeBuilder): Promise<string[]> {
  // No frame of another origin is ever on these pages, and the other mode opens a page of its own for each answer.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

test('no screen has anything for axe to object to, on a laptop', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await page.goto(`${server.url}/inbox`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  expect(await findings(page), 'sign-in').toEqual([]);
  await page.goto(`${server.url}/nowhere/at/all`);
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  expect(await findings(page), 'not found').toEqual([]);

  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  expect(await findings(page), 'inbox').toEqual([]);
  await page.getByRole('button', { name: 'Filters' }).click();
  expect(await findings(page), 'filters').toEqual([]);
  await page.keyboard.press('Escape');
  await chip(page).click();
  expect(await findings(page), 'state of sync').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Jo Whitaker: your menu' }).click();
  expect(await findings(page), 'menu').toEqual([]);
  await page.getByRole('menuitem', { name: 'Keys' }).click();
  expect(await findings(page), 'keys').toEqual([]);
});

test('the same holds for the palette, the reports and what lies on the device', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  expect(await findings(page), 'palette').toEqual([]);
  await page.keyboard.type('open');
  expect(await findings(page), 'palette with what was found').toEqual([]);
  await page.keyboard.press('Escape');

  await page.goto(`${server.url}/reports`);
  await page.getByRole('table', { name: 'By agent' }).waitFor();
  expect(await findings(page), 'reports').toEqual([]);
  await page.goto(`${server.url}/device`);
  await page.getByRole('heading', { name: 'What it holds' }).waitFor();
  expect(await findings(page), 'this device').toEqual([]);
  await page.goto(`${server.url}/news`);
  await page.getByRole('heading', { name: 'For you' }).waitFor();
  expect(await findings(page), 'for you').toEqual([]);
});

test('the same holds where something is written down or looked for', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await page.goto(`${server.url}/new`);
  await page.getByRole('button', { name: 'Create ticket' }).click();
  await page.getByText('Say who asks.').waitFor();
  expect(await findings(page), 'new ticket with faults').toEqual([]);
  await page.getByRole('combobox', { name: 'Requester' }).fill('a');
  expect(await findings(page), 'new ticket, choosing who asks').toEqual([]);
  await page.goto(`${server.url}/log`);
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  await page.getByText('Say who asks.').waitFor();
  expect(await findings(page), 'quick log with faults').toEqual([]);
  await page.getByRole('combobox', { name: 'Requester' }).fill('Ada Byron');
  await page.getByRole('textbox', { name: 'Subject' }).fill('Locked out');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-reference]').waitFor();
  expect(await findings(page), 'what was logged').toEqual([]);

  await page.goto(`${server.url}/search`);
  await page.getByText(/^Searching \d+ tickets/).waitFor();
  expect(await findings(page), 'search').toEqual([]);
  await page.getByRole('searchbox').fill('the before:soon');
  await page.locator('[data-found]').first().waitFor();
  expect(await findings(page), 'search with results').toEqual([]);
});

test('the same holds for the settings, as an admin sees them', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Ana Ferreira', '/inbox?view=open');
  await readyForOffline(page);
  for (const part of [
    'people',
    'people/new',
    'queues',
    'queues/hardware',
    'tags',
    'devices',
    'audit',
    'retention',
    'api-keys',
    'webhooks',
  ]) {
    await page.goto(`${server.url}/settings/${part}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await findings(page), `settings: ${part}`).toEqual([]);
  }
});

test('what only waits on the device is as accessible as the rest', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await new TicketScreen(page).openFromList(0);
  await server.stop();
  await new TicketScreen(page).sendReply(
    'A reply with **emphasis**, a [link](https://roost.example) and\n\n- a list',
  );
  await new TicketScreen(page).addNote('A note');
  await expect(chip(page)).toHaveText(/^Offline/);
  expect(await findings(page), 'ticket').toEqual([]);
  await page.getByRole('button', { name: 'Jo Whitaker: your menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  expect(await findings(page), 'sign-out').toEqual([]);
  await page.goto(`${server.url}/outbox`);
  await page.locator('[data-outbox]').first().waitFor();
  expect(await findings(page), 'outbox').toEqual([]);
});

test('a ticket is printed whole, and stands out where the system has its own colours', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  await page.setViewportSize({ width: 800, height: 500 });
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await new TicketScreen(page).openFromList(0);
  await page.emulateMedia({ media: 'print' });
  const thread = page.getByRole('region', { name: 'Conversation' });
  const hidden = await thread.evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
  expect((await page.getByRole('article').boundingBox())?.width).toBe(800);
  await expect(page.getByRole('textbox', { name: /^Reply to/ })).toBeHidden();
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  const current = page.locator('[data-ticket][aria-current]');
  await expect(current).toHaveCSS('outline-style', 'solid');
});

test('the same holds on a phone', async ({ server }) => {
  const browser = new DeskBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  try {
    const page = await browser.open();
    await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
    await readyForOffline(page);
    expect(await findings(page), 'inbox').toEqual([]);
    await page.getByRole('button', { name: 'Views' }).click();
    expect(await findings(page), 'views').toEqual([]);
    await page.keyboard.press('Escape');
    await new TicketScreen(page).openFromList(0);
    expect(await findings(page), 'ticket').toEqual([]);
    await page.getByRole('button', { name: 'Find or do anything' }).click();
    await page.getByRole('option').first().waitFor();
    expect(await findings(page), 'palette').toEqual([]);
    expect(await smallTargets(page), 'targets of the palette under 44 px').toEqual([]);
    await page.keyboard.press('Escape');
    expect(await smallTargets(page), 'targets under 44 px').toEqual([]);
  } finally {
    await browser.dispose();
  }
});

/** Buttons, links and fields in sight that a finger would miss; links within a sentence are let off, as WCAG does. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('button, a[href], select, input, textarea')];
    return targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      const around = getComputedStyle(target, '::after');
      const grown = around.position === 'absolute' ? -2 * parseFloat(around.top) : 0;
      const inText = target.closest('p, [data-message]') !== null;
      const hidden = width <= 1 || height <= 1 || getComputedStyle(target).visibility === 'hidden';
      return hidden || inText || height + grown >= 43.5
        ? []
        : [`${target.outerHTML.slice(0, 120)} ${height}`];
    });
  });
}
