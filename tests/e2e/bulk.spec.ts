import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { chip, readyForOffline } from './support/ticket-screen.ts';

/** How many tickets a view holds, as the pane of views tells. */
async function countOf(page: Page, view: string): Promise<number> {
  const link = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view });
  return Number((await link.innerText()).replace(/\D/g, ''));
}

test('three tickets picked by keys are assigned together and given back, with no server', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=all&assignee=priya');
  await readyForOffline(page);
  // Where signing in left the pointer it would hold the list as it is.
  await page.mouse.move(0, 0);
  const row = page
    .getByRole('listitem')
    .filter({ has: page.locator('[data-ticket]') })
    .first();
  const priyas = Number(await row.getAttribute('aria-setsize'));
  expect(priyas).toBeGreaterThan(3);
  await server.stop();

  await test.step('pick three by keys', async () => {
    for (const key of ['j', 'x', 'j', 'j', 'X']) await page.keyboard.press(key);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
    await expect(page.getByRole('status').filter({ hasText: '3 tickets selected' })).toBeAttached();
  });

  await test.step('assign them to oneself', async () => {
    await page.getByRole('button', { name: 'Assign' }).press('Enter');
    await page.getByRole('menuitem', { name: 'To me' }).press('Enter');
    await expect(page.getByText('3 tickets changed.')).toBeVisible();
    await expect(row).toHaveAttribute('aria-setsize', String(priyas - 3));
    await expect(chip(page)).toHaveText('Offline. 3 saved on this device');
  });

  await test.step('undo', async () => {
    await page.keyboard.press('z');
    await expect(page.getByText('Undone: 3 tickets put back.')).toBeVisible();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });
});

test('a view is saved, counts, is renamed and deleted, with no server', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open&sort=priority&q=printer');
  await readyForOffline(page);
  await server.stop();
  const views = page.getByRole('navigation', { name: 'Views' });
  await page.getByRole('button', { name: 'Order of the list, save this view' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Printers');
  await page.keyboard.press('Enter');
  const saved = views.getByRole('link', { name: /^Printers/ });
  await expect(saved).toHaveAttribute('aria-current', 'page');
  expect(await countOf(page, 'Printers')).toBe(await page.locator('[data-ticket]').count());
  await expect(page.getByRole('heading', { name: 'Printers' })).toBeVisible();

  await views.getByRole('link', { name: 'My open' }).click();
  await saved.click();
  await expect(page).toHaveURL(/q=printer/);
  await page.getByRole('button', { name: 'Edit the view Printers' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Printing');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Edit the view Printing' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Discard for good' }).click();
  await expect(views.getByRole('link', { name: 'Printing' })).toHaveCount(0);
});
