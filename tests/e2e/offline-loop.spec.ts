import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { AT_THE_SERVER, chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

// The whole way, to the disk and back.
test.use({ keptOn: 'disk' });

const REPLY = 'The replacement is on its way to you.';
const NOTE = 'Third of this batch; ask the supplier.';
const SUBJECT = 'Barrier at gate 4 stays open';

test('work done with no server, through a closed browser, arrives once and reaches a colleague', async ({
  server,
  newBrowser,
}) => {
  const jo = newBrowser();
  let page = await jo.open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  const ticketId = (await page.locator('[data-ticket]').nth(1).getAttribute('data-ticket')) ?? '';
  await server.stop();

  await test.step('a ticket opens by its address, with the server stopped', async () => {
    await page.goto(`${server.url}/inbox/${ticketId}?view=open`);
    await expect(new TicketScreen(page).subject).toBeVisible();
  });

  await test.step('reply, note, fields and a new ticket are kept on this device', async () => {
    const ticket = new TicketScreen(page);
    await ticket.sendReply(REPLY);
    await ticket.addNote(NOTE);
    await ticket.choose('Priority', 'Urgent');
    await expect(ticket.message(REPLY)).toContainText('On this device');
    await page.getByRole('link', { name: 'New ticket' }).click();
    await page.getByRole('combobox', { name: 'Requester' }).fill('Gate Keeper');
    await page.getByLabel('Subject', { exact: true }).fill(SUBJECT);
    await page.getByLabel('What is asked for').fill('It has been open since seven.');
    await page.getByRole('button', { name: 'Create ticket' }).click();
    await expect(new TicketScreen(page).subject).toHaveText(SUBJECT);
    await expect(chip(page)).toHaveText(/^Offline\. \d+ saved on this device$/);
  });

  await test.step('everything is there after the browser was closed and opened again, still offline', async () => {
    await jo.close();
    page = await jo.open();
    await page.goto(`${server.url}/inbox/${ticketId}?view=open`);
    const ticket = new TicketScreen(page);
    await expect(ticket.message(REPLY)).toContainText('On this device');
    await expect(ticket.message(NOTE)).toContainText('Internal note');
    await expect(page.getByRole('combobox', { name: 'Priority', exact: true })).toHaveValue('urgent');
    await page.goto(`${server.url}/outbox`);
    await expect(page.locator('[data-outbox]')).toHaveCount(5);
  });

  await test.step('with the server back it all goes out, once', async () => {
    await server.start();
    await expect(page.locator('[data-outbox]')).toHaveCount(0, { timeout: 60_000 });
    for (const text of [REPLY, NOTE, SUBJECT]) expect(await server.countDocumentsWith(text)).toBe(1);
    await page.goto(`${server.url}/inbox/${ticketId}?view=open`);
    await expect(new TicketScreen(page).message(REPLY)).toContainText(AT_THE_SERVER);
  });

  await test.step('a colleague finds it', async () => {
    const priya = newBrowser();
    const other = await priya.open();
    await signIn(other, server.url, 'Priya Raman', `/inbox/${ticketId}?view=open`);
    await expect(new TicketScreen(other).message(REPLY)).toBeVisible();
    await expect(new TicketScreen(other).message(NOTE)).toBeVisible();
    await expect(other.getByRole('combobox', { name: 'Priority', exact: true })).toHaveValue('urgent');
  });
});
