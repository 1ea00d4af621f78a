import { chooseWho, signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { AT_THE_SERVER, chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

test('an ended session keeps the queue, and sends it after sign-in', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await new TicketScreen(page).openFromList(0);
  await server.endSessionsOf('jo');
  await new TicketScreen(page).sendReply('Written after the session ended');
  await expect(chip(page)).toHaveText('Sign in to send 1');
  expect(await server.countDocumentsWith('Written after the session ended')).toBe(0);
  await chip(page).click();
  await expect(page.getByText("Sign in to send 1. They're safe here.")).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await chooseWho(page, 'Jo Whitaker');
  await expect(new TicketScreen(page).message('Written after the session ended')).toContainText(
    AT_THE_SERVER,
  );
  expect(await server.countDocumentsWith('Written after the session ended')).toBe(1);
});

test('a disabled person is cut off at the next call, and what they wrote stays on their device', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Owen Griffiths', '/inbox?view=open');
  await readyForOffline(page);
  await new TicketScreen(page).openFromList(0);
  await server.disable('owen');
  await new TicketScreen(page).sendReply('Written by somebody cut off');
  await expect(chip(page)).toHaveText('Sign in to send 1');
  await expect(new TicketScreen(page).message('Written by somebody cut off')).toContainText('On this device');
  expect(await server.countDocumentsWith('Written by somebody cut off')).toBe(0);
});

test('somebody else who signs in gets a desk of their own', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await new TicketScreen(page).openFromList(0);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await new TicketScreen(page).note.fill('A private draft of Jo’s');
  await server.endSessionsOf('jo');
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await new TicketScreen(page).sendReply('Unsent words of Jo’s');
  await expect(chip(page)).toHaveText('Sign in to send 1');
  await chip(page).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await chooseWho(page, 'Mei Lin Tan');
  await expect(page.getByRole('button', { name: 'Mei Lin Tan: your menu' })).toBeVisible();
  await readyForOffline(page);
  await expect(page.getByText('Unsent words of Jo’s')).toHaveCount(0);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await expect(new TicketScreen(page).note).toHaveValue('');
  expect(await server.countDocumentsWith('Unsent words of Jo’s')).toBe(0);
});

test.describe('signing out', () => {
  test('with nothing unsent leaves nothing on the device', async ({ server, newBrowser }) => {
    const page = await newBrowser().open();
    await signIn(page, server.url, 'Jo Whitaker');
    await readyForOffline(page);
    await page.getByRole('button', { name: 'Jo Whitaker: your menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out and delete from this device' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in to your helpdesk' })).toBeVisible();
    const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(left).toEqual([]);
    await page.goto(`${server.url}/inbox`);
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  });

  test('with unsent work can keep it locked, and it goes out when its author is back', async ({
    server,
    newBrowser,
  }) => {
    const page = await newBrowser().open();
    await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
    await readyForOffline(page);
    await new TicketScreen(page).openFromList(0);
    await server.stop();
    await new TicketScreen(page).sendReply('Kept while signed out');
    await page.getByRole('button', { name: 'Jo Whitaker: your menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page.getByText('1 item on this device has not reached the server.')).toBeVisible();
    await page.getByRole('button', { name: 'Keep and sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in to your helpdesk' })).toBeVisible();
    await server.start();
    await signIn(page, server.url, 'Jo Whitaker');
    await expect.poll(() => server.countDocumentsWith('Kept while signed out'), { timeout: 60_000 }).toBe(1);
  });

  test('with unsent work discards it only for the typed word', async ({ server, newBrowser }) => {
    const page = await newBrowser().open();
    await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
    await readyForOffline(page);
    await new TicketScreen(page).openFromList(0);
    await server.stop();
    await new TicketScreen(page).sendReply('To be given up');
    await page.getByRole('button', { name: 'Jo Whitaker: your menu' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    const discard = page.getByRole('button', { name: 'Discard and sign out' });
    await page.getByLabel('Type DISCARD to confirm').fill('discard');
    await expect(discard).toBeDisabled();
    await page.getByLabel('Type DISCARD to confirm').fill('DISCARD');
    await discard.click();
    await expect(page.getByRole('heading', { name: 'Sign in to your helpdesk' })).toBeVisible();
    const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(left).toEqual([]);
  });
});
