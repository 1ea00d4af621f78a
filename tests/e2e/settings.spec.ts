import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline } from './support/ticket-screen.ts';

test('an admin adds a person and a queue, and restricts one: its tickets leave the other agent’s device', async ({
  server,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  const admin = await newBrowser().open();
  const agent = await newBrowser().open();
  await signIn(agent, server.url, 'Owen Griffiths', '/inbox?view=all&queue=hardware');
  await readyForOffline(agent);
  await expect(agent.locator('[data-ticket]').first()).toBeVisible();

  await signIn(admin, server.url, 'Ana Ferreira', '/settings');
  await readyForOffline(admin);
  await addPerson(admin);
  await addQueue(admin);

  await admin
    .getByRole('list', { name: 'Queues' })
    .getByRole('link', { name: /^Hardware/ })
    .click();
  await admin.getByRole('button', { name: 'Restrict it to members' }).click();
  await expect(admin.getByRole('checkbox', { name: 'Ana Ferreira' })).toBeChecked();
  await admin.getByRole('button', { name: 'Restrict for good' }).click();
  await expect(admin.getByRole('heading', { name: 'Members', exact: true })).toBeVisible({ timeout: 60_000 });

  await expect(agent.locator('[data-ticket]')).toHaveCount(0, { timeout: 60_000 });
  await admin.goto(`${server.url}/settings/audit`);
  await expect(admin.getByRole('list', { name: 'Audit log' }).getByRole('listitem').first()).toContainText(
    'Restricted the queue Hardware',
  );
});

test('a person who is cut off loses what their device holds', async ({ server, newBrowser }) => {
  test.setTimeout(120_000);
  const admin = await newBrowser().open();
  const agent = await newBrowser().open();
  await signIn(agent, server.url, 'Owen Griffiths', '/inbox?view=open');
  await readyForOffline(agent);
  await signIn(admin, server.url, 'Ana Ferreira', '/settings/people/owen');
  await admin.getByRole('button', { name: 'Cut them off' }).click();
  await admin.getByRole('button', { name: 'Cut off and empty their devices' }).click();
  await expect(admin.getByRole('button', { name: 'Let them in again' })).toBeVisible();
  await expect(agent.getByText(/^An admin has signed this device out/)).toBeVisible({ timeout: 70_000 });
  const left = await agent.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).toEqual([]);
});

async function addPerson(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByRole('button', { name: 'Add them' }).click();
  await expect(page.getByText('Say what they are called.')).toBeVisible();
  await page.getByLabel('Name').fill('Nina Berg');
  await page.getByLabel('E-mail').fill('nina.berg@larkfield.example');
  await page.getByRole('button', { name: 'Add them' }).click();
  await expect(page.getByRole('list', { name: 'People' }).getByText('Nina Berg')).toBeVisible();
}

async function addQueue(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Queues' }).click();
  await page.getByRole('link', { name: 'Add a queue' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Payroll');
  await page.getByRole('button', { name: 'Add the queue' }).click();
  await expect(page.getByRole('list', { name: 'Queues' }).getByText('Payroll')).toBeVisible();
}
