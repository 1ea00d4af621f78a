import { signIn } from './support/desk-browser.ts';
import { DeskServer } from './support/desk-server.ts';
import { expect, test } from './support/desk-test.ts';
import { AT_THE_SERVER, chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

const MINUTE_MS = 60_000;
/** A Thursday within the office hours of the sample desk. */
const START = Date.parse('2026-03-12T10:00:00.000Z');
const SUBJECT = 'The barcode printer is on fire';

test('a clock counts down with no network, and stops once the server has the reply', async ({
  newBrowser,
}) => {
  let now = START;
  const server = new DeskServer({ storage: 'memory', now: () => now });
  await server.start();
  try {
    const page = await newBrowser().open();
    const ticket = new TicketScreen(page);
    const head = page.getByRole('article').locator('header');
    const passMinutes = async (minutes: number) => {
      now += minutes * MINUTE_MS;
      await page.clock.setFixedTime(now);
      await page.reload();
    };
    await page.clock.setFixedTime(now);
    await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=risk');
    await readyForOffline(page);

    await test.step('a new urgent ticket is promised an answer in two hours', async () => {
      await page.getByRole('link', { name: 'New ticket' }).click();
      await page.getByRole('combobox', { name: 'Requester' }).fill('Gate Keeper');
      await page.getByLabel('Subject', { exact: true }).fill(SUBJECT);
      await page.getByLabel('What is asked for').fill('A small fire.');
      await page.getByRole('button', { name: 'Create ticket' }).click();
      await expect(ticket.subject).toHaveText(SUBJECT);
      await ticket.choose('Queue', 'Hardware');
      await ticket.choose('Priority', 'Urgent');
      await expect(chip(page)).toHaveText('All changes saved');
      await expect(head).toContainText('First response due in 2 h');
    });

    const row = page.locator('[data-ticket]', { hasText: SUBJECT });
    await test.step('with no network it counts down, and is gathered with what is at risk', async () => {
      await server.stop();
      await passMinutes(95);
      await expect(head).toContainText('First response due in 25 min');
      await page.goto(`${server.url}/inbox?view=risk`);
      await expect(row).toContainText('SLA at risk');
      const held = await page.locator('[data-ticket]').count();
      await expect(page.getByRole('link', { name: /^SLA at risk/ })).toHaveText(`SLA at risk${held}`);
    });

    await test.step('a reply that waits on this device does not stop it', async () => {
      await row.click();
      await ticket.sendReply('Leave it alone, we are on our way.');
      await passMinutes(30);
      await expect(ticket.message('on our way')).toContainText('On this device');
      await expect(head).toContainText('First response overdue by 5 min');
    });

    await test.step('once the server has the reply, only the resolution is still to come', async () => {
      await server.start();
      await expect(ticket.message('on our way')).toContainText(AT_THE_SERVER, { timeout: 60_000 });
      await expect(head).not.toContainText('First response');
      await expect(head).toContainText('Resolution due');
      await page.goto(`${server.url}/inbox?view=risk`);
      await expect(page.getByRole('heading', { name: 'SLA at risk' })).toBeVisible();
      await expect(row).toHaveCount(0);
    });
  } finally {
    await server.dispose();
  }
});
