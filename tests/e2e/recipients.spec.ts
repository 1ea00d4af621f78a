import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline, TicketScreen } from './support/ticket-screen.ts';

test.use({ keptOn: 'disk' });

async function openTicket(page: Page, url: string): Promise<TicketScreen> {
  await signIn(page, url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  const ticket = new TicketScreen(page);
  await ticket.openFromList(0);
  return ticket;
}

/** What axe finds in the composer. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('section[aria-label="Write"]').analyze();
  return violations.map(({ id }) => id);
}

test('who gets a reply is chosen and kept with no server, and the mail goes to exactly them', async ({
  server,
  newBrowser,
}) => {
  const browser = newBrowser();
  const page = await browser.open();
  const ticket = await openTicket(page, server.url);
  await server.stop();
  const line = page.getByRole('button', { name: /Change whom it goes to/ });
  const copy = page.getByRole('combobox', { name: 'Cc' });

  await line.click();
  await copy.fill('nobody');
  await copy.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“nobody” is not an e-mail address');
  await copy.fill('Lee@Other.example');
  await copy.press('Enter');
  await expect(page.getByRole('button', { name: 'Take out lee@other.example' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(line).toContainText(', Cc lee@other.example');
  await ticket.reply.fill('Both of you may come in.');
  await expect(page.getByText('Draft kept on this device')).toBeVisible();
  await page.reload();
  await expect(line).toContainText(', Cc lee@other.example');

  await ticket.reply.press('Control+Enter');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(ticket.reply).toHaveValue('Both of you may come in.');
  await expect(line).toContainText(', Cc lee@other.example');
  await ticket.reply.press('Control+Enter');
  await ticket.sendNow();
  await server.start();
  const sent = ticket.message('Both of you may come in.');
  await expect(sent).toContainText('Cc lee@other.example');
  await expect(sent.locator('[data-mark]')).toHaveText('E-mailed', { timeout: 60_000 });
  // Whoever was in copy of the last answer is in copy of the next.
  await expect(line).toContainText(', Cc lee@other.example');
  const mailbox = await browser.openTab();
  await mailbox.goto(`${server.url}/mailbox`);
  await mailbox.getByRole('link').filter({ hasText: 'Re:' }).first().click();
  await expect(mailbox.locator('body')).toContainText('lee@other.example');
});

test('what is forwarded goes outside, and its answer comes back for the desk alone', async ({
  server,
  newBrowser,
}) => {
  const browser = newBrowser();
  const page = await browser.open();
  const ticket = await openTicket(page, server.url);
  const words = page.getByRole('textbox', { name: /^Words to somebody outside/ });

  await page
    .getByRole('button', { name: /^More for the message of/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Forward' }).click();
  await expect(words).toBeFocused();
  await words.fill('Can you send somebody?');
  await expect(page.getByRole('button', { name: 'Forward', exact: true }).last()).toBeDisabled();
  const to = page.getByRole('combobox', { name: 'To' });
  await to.fill('help@fixit.example');
  await words.click();
  expect(await findings(page)).toEqual([]);
  await words.press('Control+Enter');
  await ticket.sendNow();
  const sent = ticket.message('Can you send somebody?');
  await expect(sent).toContainText('Internal, forwarded to help@fixit.example');
  await expect(sent).toContainText('With it: 1 message');
  await expect(sent.locator('[data-mark]')).toHaveText('E-mailed');

  const mailbox = await browser.openTab();
  await mailbox.goto(`${server.url}/mailbox`);
  await mailbox.getByRole('link').filter({ hasText: 'Fwd:' }).first().click();
  await mailbox.getByLabel('Words').fill('We come on Tuesday at nine.');
  await mailbox.getByRole('button', { name: 'Send' }).click();
  await expect(mailbox.getByRole('status')).toHaveText('The helpdesk has taken your mail.');
  const answer = ticket.message('Tuesday at nine');
  await expect(answer).toContainText('Internal, from help@fixit.example');
  await expect(answer).toHaveAttribute('data-type', 'note');
  // Once, in the desk's own copy: there is none of it for the requester.
  expect(await server.countDocumentsWith('Tuesday at nine')).toBe(1);

  await answer.hover();
  await answer.getByRole('button', { name: /^More for the message of/ }).click();
  await page.getByRole('menuitem', { name: /^Answer / }).click();
  await expect(page.getByRole('button', { name: 'Take out help@fixit.example' })).toBeVisible();
  await words.fill('Tuesday is fine.');
  await words.press('Control+Enter');
  await ticket.sendNow();
  await expect(ticket.message('Tuesday is fine.').locator('[data-mark]')).toHaveText('E-mailed');
});
