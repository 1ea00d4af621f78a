import type { Page } from '@playwright/test';
import { expect, test } from './support/desk-test.ts';
import { chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

/** Presses Tab until what has the focus fits; fails after a hundred. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never reached ${selector}`);
}

test('a day at the desk needs no pointer', async ({ server, newBrowser }) => {
  test.setTimeout(120_000);
  const page = await newBrowser().open();
  const ticket = new TicketScreen(page);

  await test.step('sign in', async () => {
    await page.goto(`${server.url}/inbox?view=open`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await tabTo(page, 'button');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Jo Whitaker' }).waitFor();
    await tabTo(page, 'button[value="jo"]');
    await page.keyboard.press('Enter');
    await readyForOffline(page);
  });

  await test.step('go down the list and open a ticket', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    const second = page.locator('[data-ticket]').nth(1);
    await expect(second).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(ticket.subject).toBeFocused();
  });

  await test.step('answer, add a note, solve', async () => {
    await page.keyboard.press('r');
    await expect(ticket.reply).toBeFocused();
    await page.keyboard.type('Done by keys alone');
    await page.keyboard.press('Control+Enter');
    await expect(ticket.message('Done by keys alone')).toBeVisible();
    await ticket.sendNow();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(ticket.note).toBeFocused();
    await page.keyboard.type('No pointer was used');
    await page.keyboard.press('Control+Enter');
    await expect(ticket.message('No pointer was used')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await expect(page.getByRole('combobox', { name: 'Status', exact: true })).toHaveValue('solved');
    await expect(chip(page)).toHaveText('All changes saved');
  });

  await test.step('triage, and read what was done', async () => {
    const field = (name: string) => page.getByRole('combobox', { name, exact: true });
    await page.keyboard.press('e');
    await expect(page.getByText(/^Nothing to change: it is so already/)).toBeVisible();
    await page.keyboard.press('p');
    await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}: status Pending/)).toBeVisible();
    await page.keyboard.press('4');
    await expect(page.getByText(/: priority Urgent/)).toBeVisible();
    await page.keyboard.press('a');
    await expect(field('Status')).toHaveValue('pending');
    await expect(field('Priority')).toHaveValue('urgent');
    await expect(field('Assignee')).toHaveValue('jo');
  });

  await test.step('go back to the list and on to the views', async () => {
    const openId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.keyboard.press('u');
    await expect(page).toHaveURL(/\/inbox(\?.*)?$/);
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await expect(page.getByRole('heading', { name: 'My open' })).toBeVisible();
    await expect(page.locator(`[data-ticket="${openId}"]`)).toHaveCount(1);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await expect(page).toHaveURL(/\/outbox$/);
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await expect(page.getByRole('heading', { name: 'All open' })).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await expect(ticket.subject).toBeFocused();
    const shownId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.keyboard.press('u');
    await expect(page.locator(`[data-ticket="${shownId}"]`)).toBeFocused();
  });

  await test.step('make a ticket', async () => {
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: 'New ticket' }).waitFor();
    await tabTo(page, '[role="combobox"]');
    await page.keyboard.type('ma');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Keyboard only');
    await page.keyboard.press('Tab');
    await page.keyboard.type('It works.');
    await tabTo(page, 'button[type="submit"]');
    await page.keyboard.press('Enter');
    await expect(ticket.subject).toHaveText('Keyboard only');
  });

  await test.step('filter the list', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('keyboard');
    await expect(page.locator('[data-ticket]')).toHaveCount(1);
    await expect(page).toHaveURL(/q=keyboard/);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-ticket]')).not.toHaveCount(1);
  });

  await test.step('see the keys, and switch the single ones off', async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await expect(sheet).toBeVisible();
    await tabTo(page, 'input[type="checkbox"]');
    await page.keyboard.press('Space');
    // Kept on the device first, as everything is.
    await expect(sheet.getByRole('checkbox')).not.toBeChecked();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await page.keyboard.press('c');
    await page.keyboard.press('r');
    await expect(ticket.subject).toHaveText('Keyboard only');
    await expect(ticket.reply).not.toBeFocused();
  });
});

test('the first Tab leads past the head of the page', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await page.goto(`${server.url}/inbox`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Jo Whitaker' }).click();
  await readyForOffline(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
