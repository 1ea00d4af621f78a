import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

test('a ticket is followed up, merged, taken out again and split with no server, and all of it is saved later', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  const screen = new TicketScreen(page);
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  const first = await screen.openFromList(0);
  const subject = await screen.subject.innerText();
  const linked = page.getByRole('region', { name: 'Linked tickets' });
  const choose = async (action: string) => {
    await page.getByRole('button', { name: 'More for this ticket' }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await server.stop();

  await test.step('follow it up', async () => {
    await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('solved');
    await choose('Write a follow-up ticket');
    await page.getByLabel('Subject', { exact: true }).fill('The same again');
    await page.getByLabel('What they say now').fill('It has come back this morning.');
    await page.getByRole('button', { name: 'Create the follow-up' }).click();
    await expect(screen.subject).toHaveText('The same again');
    await expect(linked.getByText('Follow-up of')).toBeVisible();
    await expect(linked.getByRole('link')).toContainText(subject);
  });
  const second = new URL(page.url()).pathname;

  await test.step('merge it by the key', async () => {
    await page.keyboard.press('m');
    await page
      .getByRole('list', { name: 'Tickets to merge into' })
      .getByRole('button', { name: subject })
      .click();
    await expect(screen.subject).toHaveText(subject);
    expect(page.url()).toContain(first);
    await expect(screen.message('It has come back this morning.')).toBeVisible();
    await expect(linked.getByText('Merged into this one:')).toBeVisible();
  });

  await test.step('the merged ticket leads to the one it is part of, after a reload too', async () => {
    await page.goto(`${server.url}${second}`);
    await expect(screen.subject).toHaveText(subject);
    await expect(screen.message('It has come back this morning.')).toBeVisible();
  });

  await test.step('take it out again', async () => {
    await linked.getByRole('button', { name: 'Unmerge' }).click();
    await expect(screen.message('It has come back this morning.')).toHaveCount(0);
    await expect(linked.getByText('Followed up in')).toBeVisible();
  });

  await test.step('split a message off', async () => {
    await choose('Split a message off');
    await page.getByLabel('Subject of the new ticket').fill('Another matter');
    await page.getByRole('button', { name: 'Split it off' }).click();
    await expect(screen.subject).toHaveText('Another matter');
    await expect(linked.getByText('Split from')).toBeVisible();
    await linked.getByRole('link').click();
    await expect(screen.subject).toHaveText(subject);
    await expect(linked.getByText('Split into')).toBeVisible();
  });

  await server.start();
  await expect(chip(page)).toHaveText('All changes saved', { timeout: 60_000 });
  expect(await server.countDocumentsWith('Another matter')).toBe(1);
});
