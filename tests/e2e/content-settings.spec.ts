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
  await setCalendar(admin);
  await shareView(admin);

  const views = agent.getByRole('navigation', { name: 'Views' });
  await expect(views.getByRole('link', { name: /^Loose ends/ })).toHaveAttribute(
    'href',
    '/inbox?view=open&assignee=nobody&sort=priority',
  );

  const ticket = new TicketScreen(agent);
  const ticketId = await ticket.openFromList(0);
  await removeWords(admin, `${server.url}/inbox/${ticketId}?view=open`);
  await expect(ticket.message('[Removed by Ana Ferreira]').first()).toBeVisible({ timeout: 60_000 });
  await ticket.reply.pressSequentially('/lift');
  await expect(agent.getByRole('option', { name: /^Lift is out/ })).toBeVisible({ timeout: 60_000 });
  await server.stop();
  await agent.getByRole('option', { name: /^Lift is out/ }).click();
  await expect(ticket.reply).toHaveValue(/^Hello [A-Z]\S+, the lift is out\. Owen Griffiths$/);
  await answerMany(agent, server.url);
});

/** Answers two tickets by one macro, and takes both answers back. */
async function answerMany(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/inbox?view=open`);
  await page.mouse.move(0, 0);
  await expect(page.locator('[data-ticket]').nth(1)).toBeVisible();
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Use a macro' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Ask for details and wait' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Reply to 2 tickets' });
  await expect(dialog.getByText(/^Hello [A-Z]\S+,\s+Could you tell us/).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Send 2 replies' }).press('Enter');
  await expect(page.getByText('2 replies go out in a moment.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('2 replies taken back.')).toBeVisible();
}

async function setCalendar(page: Page): Promise<void> {
  await settingsPart(page, 'Calendars');
  await page.getByRole('link', { name: /^Office hours/ }).click();
  const ends = page.getByLabel('Monday, period 2, ends');
  await ends.fill('07:30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^08:00 to 07:30 ends before it begins/)).toBeVisible();
  await ends.fill('16:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Calendars' })).toBeVisible();
}

async function shareView(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/inbox?view=open&assignee=nobody&sort=priority`);
  await page.getByRole('button', { name: /save this view/ }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Loose ends');
  await page.getByRole('radio', { name: /^Everybody/ }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Removes a word of a ticket's first message by pressing it twice. */
async function removeWords(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('[data-message]').first().hover();
  await page
    .getByRole('button', { name: /^More for the message of/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Remove words or files for good' }).click();
  const body = await page.getByLabel('The message', { exact: true }).inputValue();
  await page.getByLabel('Words to remove').fill(/\w{6,}/.exec(body)?.[0] ?? body);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove them for good' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function settingsPart(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click();
}

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
