import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline } from './support/ticket-screen.ts';

test('an admin makes a key that is shown once and works, and revokes it', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Ana Ferreira', '/settings/api-keys');
  await readyForOffline(page);
  await page.getByLabel('Name').fill('Monitor');
  await page.getByLabel('Create and change tickets').check();
  await page.getByRole('button', { name: 'Make a key' }).click();
  const token = await page.getByLabel('The new key', { exact: true }).getByRole('textbox').inputValue();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  const call = async () =>
    fetch(`${server.url}/api/v1/tickets?stauts=open`, { headers: { authorization: `Bearer ${token}` } });
  expect((await call()).status).toBe(400);
  await page.reload();
  const keys = page.getByRole('list', { name: 'API keys' });
  await keys.getByText('Refused in the last seven days').click();
  await expect(keys.getByText(/GET \/api\/v1\/tickets, not-valid/)).toBeVisible();
  await keys.getByRole('button', { name: 'Revoke' }).click();
  await keys.getByRole('button', { name: 'Revoke Monitor for good' }).click();
  await expect(page.getByText('There is no key.')).toBeVisible();
  expect((await call()).status).toBe(401);
});

test('an admin adds a webhook, is told what is wrong with its address, and deletes it', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Ana Ferreira', '/settings/webhooks');
  await readyForOffline(page);
  await page.getByLabel('Name').fill('Chat');
  await page.getByLabel('URL').fill('ftp://hooks.example/');
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await expect(page.getByText('The URL has to begin with https://.')).toBeVisible();
  await page.getByLabel('URL').fill('https://hooks.example/a');
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await expect(page.getByRole('region', { name: 'The secret it signs with' })).toBeVisible();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  const chat = page.getByRole('region', { name: 'Chat' });
  await expect(chat.getByText('https://hooks.example/a')).toBeVisible();
  await chat.getByRole('button', { name: 'Delete' }).click();
  await chat.getByRole('button', { name: 'Delete Chat for good' }).click();
  await expect(page.getByText('There is no webhook.')).toBeVisible();
});
