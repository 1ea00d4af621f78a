import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { signIn } from './support/desk-browser.ts';
import { DeskServer } from './support/desk-server.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline, TicketScreen } from './support/ticket-screen.ts';

const BUILD = dirname(process.env['ROOST_CLIENT_DIR'] ?? 'build/client');

test('a new version waits for its person, and loses nothing that is being typed', async ({ newBrowser }) => {
  const copy = mkdtempSync(join(tmpdir(), 'roost-build-'));
  cpSync(BUILD, copy, { recursive: true });
  const server = new DeskServer({ storage: 'memory', clientDir: join(copy, 'client') });
  try {
    await server.start();
    const page = await newBrowser().open();
    await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
    await readyForOffline(page);
    const ticket = new TicketScreen(page);
    await ticket.openFromList(0);
    await ticket.reply.fill('Half a sentence that');
    // What tells whether the page has been loaded anew.
    await page.evaluate(() => (document.body.dataset['sameLoad'] = 'yes'));

    await appendFile(join(copy, 'client', 'sw.js'), '\n// the next version\n');
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    const update = page.getByRole('button', { name: 'Update' });
    await expect(update).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('body')).toHaveAttribute('data-same-load', 'yes');
    await expect(ticket.reply).toHaveValue('Half a sentence that');

    await update.click();
    await expect(page.locator('body')).not.toHaveAttribute('data-same-load', 'yes');
    await expect(ticket.reply).toHaveValue('Half a sentence that');
    await expect(update).toHaveCount(0);
  } finally {
    await server.dispose();
    rmSync(copy, { recursive: true, force: true });
  }
});
