import type { Route } from '@playwright/test';
import { DeskServer } from './support/desk-server.ts';
import { chooseWho } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { chip, TicketScreen } from './support/ticket-screen.ts';

test('the first sync tells its progress, and open tickets can be worked before it ends', async ({
  newBrowser,
}) => {
  test.setTimeout(120_000);
  const server = new DeskServer({ seedTickets: 1_500, storage: 'memory' });
  try {
    await server.start();
    const page = await newBrowser().open();
    // The line is cut, as it were, once the open tickets and their threads are here.
    const waiting: Route[] = [];
    let isHeld = true;
    await page.route('**/api/sync/pull', async (route) => {
      const ready = await page.getByText(/^Open tickets are ready\./).isVisible();
      if (isHeld && ready) waiting.push(route);
      else await route.continue();
    });
    await page.goto(`${server.url}/inbox?view=open`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await chooseWho(page, 'Jo Whitaker');
    await expect(
      page.getByText(/^Open tickets are ready\. Receiving older ones: [\d,]+ of [\d,]+\.$/),
    ).toBeVisible({
      timeout: 60_000,
    });
    const ticket = new TicketScreen(page);
    await ticket.openFromList(0);
    await ticket.sendReply('Answered before the year had arrived');
    await expect(ticket.message('Answered before the year had arrived')).toBeVisible();
    isHeld = false;
    for (const route of waiting) await route.continue();
    await expect(chip(page)).toHaveText('All changes saved', { timeout: 120_000 });
    await expect(page.getByRole('link', { name: /^Everything/ })).toContainText(/1,[45]\d\d/);
  } finally {
    await server.dispose();
  }
});
