import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { givePhoto } from './support/give-files.ts';
import { chip, readyForOffline, TicketScreen } from './support/ticket-screen.ts';

/** What a call may cost, from the key to the reference, in milliseconds. */
const CALL_MS = 20_000;

test('a call is logged with no server in under 20 seconds, its reference told at once', async ({
  server,
  newBrowser,
}) => {
  const browser = newBrowser();
  const page = await browser.open();
  const requester = page.getByRole('combobox', { name: 'Requester' });
  const subject = page.getByRole('textbox', { name: 'Subject' });
  const reference = page.locator('[data-reference]');
  const photo = page.locator('[data-draft-file="door.jpg"]');
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await server.stop();

  await test.step('a form that is half filled in is not touched', async () => {
    await page.keyboard.press('c');
    await subject.fill('Half a ticket');
    await subject.press('Escape');
    await page.getByRole('link', { name: 'Log a call instead' }).click();
    await expect(requester).toBeFocused();
    await expect(subject).toHaveValue('');
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.getByRole('heading', { name: 'My open' }).waitFor();
  });

  await test.step('log and solve by keys, for somebody known', async () => {
    const startedMs = performance.now();
    await page.keyboard.press('l');
    await expect(requester).toBeFocused();
    await page.keyboard.type('ma', { delay: 80 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Badge reader at the side door is dead', { delay: 30 });
    await page.keyboard.press('Control+Shift+Enter');
    await expect(reference).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(performance.now() - startedMs).toBeLessThan(CALL_MS);
    const size = await reference.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(40);
    await expect(page.getByText('Logged and solved.')).toBeVisible();
    await expect(chip(page)).toHaveText(/^Offline\. \d saved on this device/);
    await page.getByRole('link', { name: 'Open the ticket' }).click();
    await expect(new TicketScreen(page).subject).toHaveText('Badge reader at the side door is dead');
    await expect(page.getByRole('combobox', { name: 'Status', exact: true })).toHaveValue('solved');
    await expect(page.getByRole('combobox', { name: 'Assignee', exact: true })).toHaveValue('jo');
  });

  await test.step('what was begun is there after the tab is gone', async () => {
    await page.goto(`${server.url}/log`);
    await requester.fill('Ada Byron');
    await page.getByRole('radio', { name: 'Walk-in' }).check();
    await subject.fill('Locked out');
    await page.getByRole('textbox', { name: 'Call back on' }).fill('0113 496 0000');
    await givePhoto(subject, 'paste', { name: 'door.jpg', width: 300, height: 200 });
    await expect(photo).toBeVisible();
    // Kept once it is on the device, which the unsent work tells.
    await expect
      .poll(async () => {
        const other = await browser.openTab();
        await other.goto(`${server.url}/log`);
        const kept = await other.getByRole('textbox', { name: 'Call back on' }).inputValue();
        await other.close();
        return kept;
      })
      .toBe('0113 496 0000');
    await page.reload();
    await expect(requester).toHaveValue('Ada Byron');
    await expect(subject).toHaveValue('Locked out');
    await expect(photo).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Walk-in' })).toBeChecked();
  });

  await test.step('it is logged for somebody met for the first time, and the next one begins empty', async () => {
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    const shown = (await reference.innerText()).trim();
    await page.getByRole('link', { name: 'Log another' }).click();
    await expect(requester).toHaveValue('');
    await expect(photo).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Find or do anything' })).toBeFocused();
    await page.keyboard.type(shown);
    await expect(page.getByRole('option', { selected: true })).toContainText('Locked out');
    await page.keyboard.press('Enter');
    await expect(new TicketScreen(page).message('Call back: 0113 496 0000')).toBeVisible();
    await expect(page.getByRole('img', { name: 'door.jpg' })).toBeVisible();
  });

  await test.step('it reaches the server once the network is back', async () => {
    await server.start();
    await expect(chip(page)).toHaveText('All changes saved', { timeout: 60_000 });
    expect(await server.countDocumentsWith('Badge reader at the side door is dead')).toBeGreaterThan(0);
    expect(await server.contents()).toContain('Ada Byron');
    await expect(page.locator('[data-file="door.jpg"]')).toContainText('Saved', { timeout: 60_000 });
  });

  await test.step('whoever gave a number is found by it, as it shows on their telephone, and can be called', async () => {
    await page.goto(`${server.url}/log`);
    await requester.fill('+44 113 4960');
    const found = page.getByRole('listbox', { name: 'People' }).getByRole('option');
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('Ada Byron');
    await page.keyboard.press('Enter');
    await expect(requester).toHaveValue('Ada Byron');
    await page.goto(`${server.url}/search?q=${encodeURIComponent('0113 496 0000')}`);
    await page
      .getByRole('link', { name: /Locked out/ })
      .first()
      .click();
    await page.setViewportSize({ width: 1600, height: 900 });
    await expect(page.getByRole('link', { name: '0113 496 0000' })).toHaveAttribute(
      'href',
      'tel:01134960000',
    );
  });
});
