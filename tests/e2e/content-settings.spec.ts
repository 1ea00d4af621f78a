import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline, TicketScreen } from './support/ticket-screen.ts';

// Its server is never started twice.
test.use({ keptOn: 'memory' });

test('what an admin sets up reaches an agent’s device, and is used there with no network', async ({
  server,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  const admin = await newBrowser().open();
  const agent = await newBrowser().open();
  await signIn(agent, server.url, 'Owen Griffiths', '/inbox?view=open');
  await readyForOffline(agent);
  await signIn(admin, server.url, 'Ana Ferreira', '/settings/replies');
  await readyForOffline(admin);
  await addReply(admin);

  const ticket = new TicketScreen(agent);
  await ticket.openFromList(0);
  await ticket.reply.pressSequentially('/lift');
  await expect(agent.getByRole('option', { name: /^Lift is out/ })).toBeVisible({ timeout: 30_000 });
  await server.stop();
  await agent.getByRole('option', { name: /^Lift is out/ }).click();
  await expect(ticket.reply).toHaveValue(/^Hello [A-Z]\S+, the lift is out\. Owen Griffiths$/);
});

async function addReply(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Add a reply' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lift is out');
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('Hello {{requester.nick}}, the lift is out. ');
  await page.getByRole('button', { name: '{{agent.name}}' }).click();
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText(/^\{\{requester\.nick}} stands for nothing that Roost knows/)).toBeVisible();
  await expect(text).toBeFocused();
  await text.fill((await text.inputValue()).replace('nick', 'first_name'));
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(
    page.getByRole('list', { name: 'Canned replies' }).getByText('Lift is out', { exact: true }),
  ).toBeVisible();
}
