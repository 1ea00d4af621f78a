import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

const palette = (page: Page) => page.getByRole('dialog');
const options = (page: Page) => palette(page).getByRole('option');
const active = (page: Page) => palette(page).getByRole('option', { selected: true });
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

/** Opens the palette by its key, types at once, and waits until the line that Enter takes says this. */
async function ask(page: Page, typed: string, first: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  await expect(active(page)).toContainText(first);
}

test('with no server, keys alone find a ticket, assign it, undo it, run macros and go to a view', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  const ticket = new TicketScreen(page);
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await server.stop();

  await test.step('let the search read everything, and open a ticket', async () => {
    await ask(page, 'search every', 'Search everything');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search$/);
    await expect(palette(page)).toHaveCount(0);
    await page.getByText(/^Searching \d+ tickets/).waitFor();
    await page.goBack();
    await page.locator('[data-ticket]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(ticket.subject).toBeFocused();
  });
  const open = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const words = (await ticket.subject.innerText()).trim();

  await test.step('go away, and come back to it by its subject and by its reference', async () => {
    await ask(page, 'reports', 'Reports');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/reports/);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`"${words}"`);
    await expect(options(page).filter({ hasText: words }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(ticket.subject).toHaveText(words);
    await expect(ticket.subject).toBeFocused();
    const named = await page
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .first()
      .innerText();
    await ask(page, named.toLowerCase().slice(0, 7), named);
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await expect(ticket.subject).toBeFocused();
  });

  await test.step('asked for while it is open, the ticket takes the focus', async () => {
    await page.keyboard.press('r');
    await expect(ticket.reply).toBeFocused();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`"${words}"`);
    await expect(options(page).filter({ hasText: words }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(ticket.subject).toBeFocused();
  });

  await test.step('assign it by a second step, and go a step back', async () => {
    const before = await field(page, 'Assignee').inputValue();
    await ask(page, 'asign', 'Assign to');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    // The focus is given back a moment after the palette has gone.
    await expect(ticket.subject).toBeFocused();
    await ask(page, 'assign to', 'Assign to…');
    await page.keyboard.press('Enter');
    await expect(field(page, 'Assign to')).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect(field(page, 'Find or do anything')).toBeFocused();
    await page.keyboard.type('assign to');
    await page.keyboard.press('Enter');
    await page.keyboard.type('priya');
    await expect(active(page)).toContainText('Priya');
    await page.keyboard.press('Enter');
    await expect(palette(page)).toHaveCount(0);
    await expect(field(page, 'Assignee')).toHaveValue('priya');
    await expect(chip(page)).toContainText('saved on this device');
    await page.keyboard.press('z');
    await expect(field(page, 'Assignee')).toHaveValue(before);
  });

  await test.step('what was done lately comes first', async () => {
    await page.keyboard.press('Control+k');
    await expect(
      palette(page).getByRole('group', { name: 'Recent' }).getByRole('option').first(),
    ).toContainText('Assign to Priya');
    await page.keyboard.press('Escape');
  });

  await test.step('run a macro that changes, and undo it', async () => {
    await ask(page, 'outage', 'Part of an outage');
    await page.keyboard.press('Escape');
    await ask(page, 'take it', 'Take it');
    await page.keyboard.press('Enter');
    await expect(field(page, 'Assignee')).toHaveValue('jo');
    await page.keyboard.press('z');
    await expect(field(page, 'Assignee')).not.toHaveValue('jo');
  });

  await test.step('run a macro that writes: its words wait in the reply', async () => {
    await ask(page, 'vpn works', 'VPN works again');
    await page.keyboard.press('Enter');
    await expect(ticket.reply).toHaveValue(/^Hello \S+,\n\nThe gateway is back to normal[^{]*$/);
    await expect(ticket.reply).toBeFocused();
    expect(new URL(page.url()).pathname).toContain(open);
  });

  await test.step('go to a view from within the text', async () => {
    await ask(page, 'all open', 'All open');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'All open' })).toBeVisible();
  });

  await test.step('act on the row that has the focus, and on those that are picked', async () => {
    await page.keyboard.press('j');
    await ask(page, 'urgent', 'Priority Urgent');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/: priority Urgent/)).toBeVisible();
    await expect(page.locator('[data-ticket]:focus')).toHaveCount(1);
    for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
    await ask(page, 'priority low', 'Priority Low');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^2 tickets changed/)).toBeVisible();
    await page.keyboard.press('z');
    await expect(page.getByText('Undone: 2 tickets put back.')).toBeVisible();
  });
});

test('in the composer, Ctrl K makes a link of what is selected and opens the palette otherwise', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  const ticket = new TicketScreen(page);
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await ticket.openFromList(0);
  await ticket.reply.fill('the guide');
  await ticket.reply.press('Control+a');
  await page.keyboard.press('Control+k');
  await expect(ticket.reply).toHaveValue('[the guide](https://)');
  await ticket.reply.press('End');
  await page.keyboard.press('Control+k');
  await expect(field(page, 'Find or do anything')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ticket.reply).toBeFocused();
});
