import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { givePhoto, PLACE_TAKEN } from './support/give-files.ts';
import { AT_THE_SERVER, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

const inDraft = (page: Page) => page.locator('[data-draft-file]');
const file = (page: Page, name: string) => page.locator(`[data-file="${name}"]`);
const picture = (page: Page, name: string) => page.getByRole('img', { name });
const widthOf = async (page: Page, name: string) =>
  picture(page, name).evaluate((element) => (element as HTMLImageElement).naturalWidth);

test('a photograph pasted with no server is there after reloads, arrives once, and a colleague sees it', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  const ticket = new TicketScreen(page);
  const id = await ticket.openFromList(0);
  await server.stop();

  await test.step('pasted and dropped it lies with the draft, also after a reload', async () => {
    await givePhoto(ticket.reply, 'paste', { name: 'rack.jpg', width: 3200, height: 1600 });
    await expect(inDraft(page)).toHaveCount(1);
    await givePhoto(ticket.reply, 'drop', { name: 'label.jpg', width: 300, height: 200 });
    await expect(inDraft(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Take out label.jpg' }).click();
    await expect(inDraft(page)).toHaveCount(1);
    await page.reload();
    await expect(inDraft(page)).toContainText('rack.jpg');
  });

  await test.step('sent, it is shown from this device', async () => {
    await ticket.sendReply('This is how it looks');
    await expect(inDraft(page)).toHaveCount(0);
    await expect(file(page, 'rack.jpg')).toContainText('On this device');
    await page.reload();
    await expect(picture(page, 'rack.jpg')).toBeVisible();
    expect(await widthOf(page, 'rack.jpg')).toBe(2560);
  });

  await test.step('with the server back it arrives, once and without its place', async () => {
    await server.start();
    await expect(file(page, 'rack.jpg')).toContainText('Saved', { timeout: 60_000 });
    // The sample has files of its own, and none of them is a JPEG.
    const photos = server.files().filter(([first]) => first === 0xff);
    expect(photos).toHaveLength(1);
    expect(photos[0]?.includes(PLACE_TAKEN)).toBe(false);
  });

  await test.step('its requester has it with the mail', async () => {
    await expect(ticket.message('This is how it looks')).toContainText('E-mailed', { timeout: 60_000 });
    await page.goto(`${server.url}/mailbox`);
    await page.getByRole('link', { name: /^Re: / }).click();
    await expect(page.getByRole('definition').filter({ hasText: 'rack.jpg' })).toBeVisible();
  });

  await test.step('a colleague sees it', async () => {
    const other = await newBrowser().open();
    await signIn(other, server.url, 'Priya Raman', `/inbox/${id}?view=open`);
    await expect(picture(other, 'rack.jpg')).toBeVisible();
    expect(await widthOf(other, 'rack.jpg')).toBe(2560);
  });
});

test.describe('over a line that breaks', () => {
  test.use({ keptOn: 'memory' });

  test('a file arrives whole, tells how far it is, and is saved as it was sent', async ({
    server,
    newBrowser,
  }) => {
    const page = await newBrowser().open();
    await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
    const ticket = new TicketScreen(page);
    await ticket.openFromList(0);
    let cut = true;
    let pieces = 0;
    await page.route('**/api/files-store/**', async (route) => {
      pieces += 1;
      if (pieces === 2 || (pieces > 2 && cut)) await route.abort();
      else await route.continue();
    });
    const bytes = Buffer.from('gateway: no answer\n'.repeat(40_000));
    await page
      .locator('input[type="file"][multiple]')
      .setInputFiles({ name: 'gateway.log', mimeType: 'text/plain', buffer: bytes });
    await expect(inDraft(page)).toContainText('760 KB');
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    // Each of the two texts has files of its own.
    await expect(inDraft(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await ticket.sendReply('The log of last night');
    await expect(ticket.message('The log of last night')).toContainText(AT_THE_SERVER);
    await expect(file(page, 'gateway.log')).toContainText(/Uploading \d+ %/);
    cut = false;
    await expect(file(page, 'gateway.log')).toContainText('Saved', { timeout: 60_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'gateway.log' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('gateway.log');
    expect(readFileSync(await download.path()).equals(bytes)).toBe(true);
  });
});
