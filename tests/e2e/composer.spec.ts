import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { AT_THE_SERVER, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

/** A browser whose ticket is open and that can go on without the server. */
async function openTicket(page: Page, url: string): Promise<TicketScreen> {
  await signIn(page, url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  const ticket = new TicketScreen(page);
  await ticket.openFromList(0);
  return ticket;
}

/** What the menu over the text offers. */
const offers = (page: Page) => page.locator('section[aria-label="Write"] [role="option"]');

const status = (page: Page) => page.getByRole('combobox', { name: 'Status', exact: true });

test('a macro chosen with / and sent with a status, with no server, is all there after a reload', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  const ticket = await openTicket(page, server.url);
  await server.stop();

  await test.step('the menu opens, narrows and puts the words and the changes there', async () => {
    await page.keyboard.press('r');
    await page.keyboard.type('/vpn works');
    await expect(offers(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(ticket.reply).toHaveValue(/^Hello \S+,\n\nThe gateway is back to normal[^{]*$/);
    await expect(page.getByRole('group', { name: 'Will set' })).toContainText('Solved');
    await expect(page.getByRole('group', { name: 'Will set' })).toContainText('tag vpn');
  });

  await test.step('the browser’s own undo takes the words back, and its redo brings them again', async () => {
    await page.keyboard.press('Control+z');
    await expect(ticket.reply).toHaveValue('/vpn works');
    await page.keyboard.press('Control+Shift+z');
    await expect(ticket.reply).toHaveValue(/^Hello /);
  });

  await test.step('a reload keeps the draft and what goes with it', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByText('Draft kept on this device')).toBeVisible();
    await page.reload();
    await expect(ticket.reply).toHaveValue(/^Hello /);
    await expect(page.getByRole('group', { name: 'Will set' })).toContainText('tag vpn');
  });

  await test.step('sent and solved it stands in the conversation, and so it does after a reload', async () => {
    await ticket.reply.press('Control+Shift+Enter');
    await expect(ticket.reply).toHaveValue('');
    await expect(ticket.message('The gateway is back to normal')).toContainText('On this device');
    await expect(status(page)).toHaveValue('solved');
    await page.reload();
    await expect(ticket.message('The gateway is back to normal')).toContainText('On this device');
    await expect(status(page)).toHaveValue('solved');
    await expect(ticket.reply).toHaveValue('');
  });

  await test.step('with the server back it goes out, once', async () => {
    await server.start();
    await expect(ticket.message('The gateway is back to normal')).toContainText(AT_THE_SERVER, {
      timeout: 60_000,
    });
    // The macro itself has the same words.
    expect(await server.countDocumentsWith('The gateway is back to normal and')).toBe(2);
  });
});

test('a reply can be taken back for a while, and lies in the composer again', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  const ticket = await openTicket(page, server.url);
  await ticket.reply.fill('Sent too soon');
  await ticket.reply.press('Control+Shift+Enter');
  await expect(status(page)).toHaveValue('solved');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(ticket.reply).toHaveValue('Sent too soon');
  await expect(ticket.reply).toBeFocused();
  await expect(ticket.message('Sent too soon')).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Will set' })).toContainText('Solved');
  expect(await server.countDocumentsWith('Sent too soon')).toBe(0);
  await ticket.reply.press('Control+Enter');
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(ticket.message('Sent too soon')).toContainText(AT_THE_SERVER);
});

test('after a send the next ticket of the list opens for those who prefer that', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  const ticket = await openTicket(page, server.url);
  await page.getByRole('button', { name: 'Jo Whitaker: your menu' }).click();
  await page.getByRole('menuitemradio', { name: 'Go to the next one' }).click();
  await page.keyboard.press('Escape');
  const next = await page.locator('[data-ticket]').nth(1).getAttribute('data-ticket');
  await ticket.reply.fill('Done, and on');
  await ticket.reply.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`/inbox/${next ?? 'none'}\\?`));
  await expect(ticket.subject).toBeFocused();
});

test('a note mentions a colleague by @', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  const ticket = await openTicket(page, server.url);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask @pri');
  await expect(offers(page)).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(ticket.note).toHaveValue('Ask @Priya Raman ');
  await expect(offers(page)).toHaveCount(0);
});

test('on a phone nothing moves away from under the press that leaves the text', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  await page.setViewportSize({ width: 390, height: 844 });
  const ticket = await openTicket(page, server.url);
  await ticket.reply.click();
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await expect(ticket.note).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(ticket.reply).toBeFocused();
});
