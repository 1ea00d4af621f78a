import type { Page } from '@playwright/test';
import { CLAIM_MS } from '../../sync/domain/claim.ts';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

test('who views or replies is shown to the others, once for each person, and goes when they go', async ({
  server,
  newBrowser,
}) => {
  const [joBrowser, priyaBrowser] = [newBrowser(), newBrowser()];
  const jo = await joBrowser.open();
  await signIn(jo, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(jo);
  const priya = await priyaBrowser.open();
  await signIn(priya, server.url, 'Priya Raman', '/inbox?view=open');
  await readyForOffline(priya);
  const ticketId = await new TicketScreen(jo).openFromList(0);
  const row = priya.locator(`[data-ticket="${ticketId}"] [data-present]`);
  await expect(row).toContainText('Jo Whitaker is viewing');
  await priya.goto(`${server.url}/inbox/${ticketId}?view=open`);
  const here = priya.getByRole('list', { name: 'Also at this ticket' });
  await expect(here).toHaveText(/Jo Whitaker is viewing/);
  await expect(priya.getByRole('status').filter({ hasText: 'Jo Whitaker is viewing' })).toHaveCount(1);
  const joHere = jo.getByRole('list', { name: 'Also at this ticket' });
  await expect(joHere).toHaveText(/Priya Raman is viewing/);
  await expect(joHere.getByRole('listitem')).toHaveCount(1);

  await new TicketScreen(jo).reply.fill('Dear Maria');
  await expect(here).toHaveText(/Jo Whitaker is replying/);
  const second = await joBrowser.openTab();
  await second.goto(`${server.url}/inbox/${ticketId}?view=open`);
  await expect(second.getByRole('list', { name: 'Also at this ticket' })).toHaveText(
    /Priya Raman is viewing/,
  );
  await expect(here.getByRole('listitem')).toHaveCount(1);

  await joBrowser.close();
  await expect(here).toHaveCount(0);
  const again = await joBrowser.open();
  await again.goto(`${server.url}/inbox/${ticketId}?view=open`);
  await expect(here).toHaveText(/Jo Whitaker is replying|Jo Whitaker is viewing/);
  await server.stop();
  await expect(here).toHaveCount(0);
  await expect(priya.getByRole('alert')).toHaveCount(0);
  await server.start();
  await expect(here).toHaveText(/Jo Whitaker/, { timeout: 60_000 });
});

test('tickets claimed with no network are told to the others later, and end by hand and by themselves', async ({
  server,
  newBrowser,
}) => {
  const [jo, priya] = [await newBrowser().open(), await newBrowser().open()];
  await signIn(jo, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(jo);
  await signIn(priya, server.url, 'Priya Raman', '/inbox?view=open');
  await readyForOffline(priya);
  await server.stop();
  const rows = jo.locator('[data-ticket]');
  const ids = await Promise.all([0, 1].map((place) => rows.nth(place).getAttribute('data-ticket')));
  const [first = '', second = ''] = ids.map((id) => id ?? '');
  const claimOf = (page: Page, id: string) => page.locator(`[data-ticket="${id}"] [data-claim]`);
  await rows.nth(0).focus();
  await jo.keyboard.press('x');
  await jo.keyboard.press('j');
  await jo.keyboard.press('x');
  await expect(jo.getByText('2 selected').first()).toBeVisible();
  await jo.keyboard.press('i');
  for (const id of [first, second]) await expect(claimOf(jo, id)).toContainText('You are on this');
  await expect(chip(jo)).toHaveText(/^Offline/);
  await server.start();
  for (const id of [first, second])
    await expect(claimOf(priya, id)).toContainText('Jo Whitaker is on this', { timeout: 60_000 });

  await priya.goto(`${server.url}/inbox/${first}?view=open`);
  await expect(priya.getByText(/^Jo Whitaker is on this, .*You can answer all the same\.$/)).toBeVisible();
  await expect(priya.getByRole('button', { name: 'Take it over' })).toBeVisible();
  await jo.goto(`${server.url}/inbox/${first}?view=open`);
  await jo.getByRole('button', { name: 'Let it go' }).click();
  await expect(priya.getByText('You can answer all the same.')).toHaveCount(0);
  await expect(claimOf(priya, first)).toHaveCount(0);

  const assignee = priya.getByRole('combobox', { name: 'Assignee', exact: true });
  // By way of somebody else, since it may be Jo's already. Each has to arrive: two at once would be sent as the one that they come to.
  for (const id of ['priya', 'jo']) {
    await assignee.selectOption(id);
    await expect(jo.getByRole('combobox', { name: 'Assignee', exact: true })).toHaveValue(id);
  }
  await expect(jo.getByRole('link', { name: /^For you \d/ })).toBeVisible();
  for (const key of ['g', 'n']) await jo.keyboard.press(key);
  await expect(jo.locator('[data-news]').first()).toContainText('Priya Raman assigned this to you.');
  await expect(jo.getByRole('link', { name: 'For you', exact: true })).toBeVisible();
  await jo.getByRole('checkbox', { name: 'Tickets assigned to me' }).click();
  await expect(jo.locator('[data-news="assigned"]')).toHaveCount(0);

  await expect(claimOf(priya, second)).toHaveCount(1);
  const row = priya.getByRole('listitem').filter({ has: priya.locator(`[data-ticket="${second}"]`) });
  await row.getByRole('checkbox').click();
  await priya.getByRole('button', { name: 'Say who is on these' }).click();
  await priya.getByRole('menuitem', { name: /^I’m on these/ }).click();
  await expect(priya.getByText('Jo Whitaker is on 1 of these already.')).toBeVisible();
  await expect(claimOf(priya, second)).toContainText('Jo Whitaker is on this');

  await priya.clock.setFixedTime(Date.now() + CLAIM_MS + 60_000);
  await priya.reload();
  await expect(priya.locator(`[data-ticket="${second}"]`)).toBeVisible();
  await expect(claimOf(priya, second)).toHaveCount(0);
});
