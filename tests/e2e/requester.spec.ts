import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { givePhoto } from './support/give-files.ts';
import { helpReadyForOffline, PHONE, typeMailedCode } from './support/help-screen.ts';
import { TicketScreen } from './support/ticket-screen.ts';

const SUBJECT = 'The dock gives no picture';
const ADDRESS = 'noor.vandenberg@home.example';

/** What axe finds on the page as it stands, by day and by night. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      for (const { html } of nodes) found.push(`${colorScheme}: ${id}: ${html.slice(0, 160)}`);
  }
  return found;
}

test('somebody who never signed in asks with no network, and it arrives once with its photo', async ({
  server,
  newBrowser,
}) => {
  test.setTimeout(180_000);
  const phone = newBrowser(PHONE);
  let page = await phone.open();
  await helpReadyForOffline(page, server.url);
  await server.stop();

  const reference =
    await test.step('written with no server, and there after the browser was closed', async () => {
      await page.reload();
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByText('Say in a few words what it is about.').waitFor();
      expect(await findings(page), 'with faults').toEqual([]);
      await page.getByLabel('In a few words').fill(SUBJECT);
      await page.getByLabel('What happens?').fill('Since this morning, at desk 4-112.');
      await page.getByLabel('Your e-mail address').fill(ADDRESS);
      await page.getByRole('button', { name: 'Add photos or files' }).waitFor();
      await givePhoto(page.getByLabel('What happens?'), 'paste', {
        name: 'dock.jpg',
        width: 900,
        height: 600,
      });
      await expect(page.locator('[data-draft-file="dock.jpg"]')).toBeVisible();
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByText('Saved on this phone. Keep this page until it sends.')).toBeVisible();
      const shown = await page.locator('[data-reference]').innerText();
      await phone.close();
      page = await phone.open();
      await page.goto(`${server.url}/help/requests`);
      await page.getByRole('link', { name: new RegExp(SUBJECT) }).click();
      await expect(page.locator('[data-reference]')).toHaveText(shown);
      expect(await findings(page), 'a request that waits').toEqual([]);
      return shown;
    });

  await test.step('with the server back, the code sends it', async () => {
    await server.start();
    await page.getByRole('button', { name: 'Confirm and send' }).click();
    await typeMailedCode(page, server.url);
    await expect(page.getByText(`Reference ${reference}`)).toBeVisible();
    await expect(page.locator('[data-file="dock.jpg"]')).toContainText('Saved', { timeout: 60_000 });
    await expect(page.getByText('Keep this page until it sends')).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('img', { name: 'dock.jpg' })).toBeVisible();
    expect(await server.countDocumentsWith('Since this morning, at desk 4-112.')).toBe(1);
  });

  await test.step('an agent answers, and the requester reads it, says that it is solved, and rates it', async () => {
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const agent = await newBrowser().open();
    await signIn(agent, server.url, 'Jo Whitaker', `/inbox/${id}?view=all`);
    const ticket = new TicketScreen(agent);
    await expect(agent.getByRole('img', { name: 'dock.jpg' })).toBeVisible();
    await ticket.sendReply('Please press the button at its back for three seconds.');
    await expect(page.getByText('Please press the button')).toBeVisible({ timeout: 60_000 });
    expect(await findings(page), 'one request').toEqual([]);
    await page.getByRole('button', { name: 'Yes' }).click();
    await expect(page.getByText('Thank you for telling.')).toBeVisible();
    await page.getByRole('button', { name: 'It is solved' }).click();
    await expect(page.locator('[data-status]')).toHaveText('Solved');
    await expect(agent.getByText('This answer helped.')).toBeVisible();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await expect(page.locator('[data-status]')).toHaveText('Being worked on');
    await page.getByRole('link', { name: 'My requests' }).click();
    await expect(page.getByRole('link', { name: new RegExp(SUBJECT) })).toBeVisible();
    expect(await findings(page), 'my requests').toEqual([]);
  });

  await test.step('signed out, nothing of it is left on the phone', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out and delete from this device' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.goto(`${server.url}/help/requests`);
    await expect(page.getByText('Sign in to see what you asked before')).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(ADDRESS);
  });
});
