import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline } from './support/ticket-screen.ts';

const TABLE = [
  'Subject;Description;Email;Name;Status;Created at;ID',
  '"Badge; bike room";"Since this morning.\nStill red.";nina@larkfield.example;Nina Berg;open;2026-03-02;4711',
  ';no subject;x@larkfield.example;;open;2026-03-02;4712',
  'When was it;;;Nina Berg;open;3/4/2026;4713',
  'A second screen;;nina@larkfield.example;;closed;2026-03-04 09:30;4714',
].join('\r\n');

test('an admin imports a table with bad rows, each told by its line, and nothing twice', async ({
  server,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Ana Ferreira', '/settings/import');
  await readyForOffline(page);
  await lookThrough(page);
  await expect(page.getByText('2 tickets can be imported, 2 left out.')).toBeVisible();
  const left = page.getByRole('list', { name: 'Lines that were left out' });
  await expect(left.getByRole('listitem')).toHaveText([
    'Line 4. There is no subject.',
    'Line 5. When it was created, “3/4/2026”, is no date such as 2026-03-02 or 2026-03-02 09:30.',
  ]);
  await page.getByRole('button', { name: 'Import 2 tickets' }).click();
  await expect(page.getByText('2 tickets imported, 2 left out.')).toBeVisible();
  await page.goto(`${server.url}/inbox?view=all&q=bike`);
  await expect(page.locator('[data-ticket]').filter({ hasText: 'Badge; bike room' })).toBeVisible();
  await page.goto(`${server.url}/settings/import`);
  await lookThrough(page);
  await expect(page.getByText('0 tickets can be imported, 2 here already, 2 left out.')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export tickets' }).click();
  expect((await saved).suggestedFilename()).toBe('roost-tickets.csv');
});

test('a field that a queue asks for is filled in on a ticket with no network, told in its timeline, and filters the list', async ({
  server,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  const desk = newBrowser();
  const page = await desk.open();
  await signIn(page, server.url, 'Ana Ferreira', '/settings/queues/hardware');
  await readyForOffline(page);
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByLabel('Name of field 1').fill('Asset');
  await page.getByLabel('Field 1 is required').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Queues' })).toBeVisible();
  await page.goto(`${server.url}/inbox?view=all&queue=hardware`);
  await page.locator('[data-ticket]').first().click();
  const fields = page.getByRole('button', { name: /^Fields:/ });
  await expect(fields).toHaveAccessibleName('Fields: Asset is missing');
  await fields.hover();
  await server.stop();
  await fields.click();
  await page.getByRole('textbox', { name: 'Asset' }).fill('LT-204');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(fields).toHaveAccessibleName('Fields: Asset LT-204');
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByRole('textbox', { name: 'Asset' }).fill('lt-2');
  await expect(page.locator('[data-ticket]')).toHaveCount(1);
  await expect(page).toHaveURL(/[?&]has\.internalField\w+=lt-2/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filters, 1 set' })).toBeVisible();
  await server.start();
  await expect(page.getByText('set Asset to LT-204')).toBeAttached({ timeout: 60_000 });
});

async function lookThrough(page: Page): Promise<void> {
  const file = { name: 'old-desk.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) };
  await page.getByLabel('File with tickets').setInputFiles(file);
  await expect(page.getByLabel('What was asked (optional)')).toHaveValue('1');
  await page.getByRole('button', { name: 'Look through the file' }).click();
}
