import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline, TicketScreen } from './support/ticket-screen.ts';

const NOTE = 'The quokkafish valve on the boiler needs a new gasket.';

test('a word of a note is found with no server, begun, mistyped or in quotes', async ({
  server,
  newBrowser,
}) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  await server.stop();
  const ticket = new TicketScreen(page);
  const id = await ticket.openFromList(2);
  await ticket.addNote(NOTE);

  await test.step('by keyboard, from the field of the list', async () => {
    await page.goto(`${server.url}/inbox?view=all`);
    await page.locator('[data-ticket]').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('quokka');
    await expect(page.getByRole('link', { name: 'Search everything for “quokka”' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=quokka$/);
    await expect(page.getByTestId('search-coverage')).toHaveText(
      /^Searching \d+ tickets, back to \w+ \d{4}\.$/,
    );
    await expect(page.locator(`[data-found="${id}"] mark`)).toHaveText('quokkafish');
  });

  const field = page.getByRole('searchbox', { name: 'Search everything on this device' });
  await test.step('mistyped and in quotes, and what is not understood is told', async () => {
    await field.fill('quokafish');
    await expect(page.locator('[data-found]')).toHaveCount(1);
    await field.fill('"new gasket" valve');
    await expect(page.locator('[data-found]')).toHaveCount(1);
    await field.fill('"gasket new"');
    await expect(page.getByText('No ticket on this device answers this.')).toBeVisible();
    await field.fill('quokkafish colour:red');
    await expect(page.getByText('There is no filter “colour:”.')).toBeVisible();
  });

  await test.step('and opened by the arrow and Enter', async () => {
    await field.fill('quokkafish');
    await expect(page.locator('[data-found]')).toHaveCount(1);
    await field.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(ticket.message(NOTE)).toBeVisible();
  });
});

test('who writes down what is known already is told while they write', async ({ server, newBrowser }) => {
  const page = await newBrowser().open();
  await signIn(page, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(page);
  const known = page.locator('[data-ticket]').nth(1);
  const id = (await known.getAttribute('data-ticket')) ?? '';
  await known.click();
  const subject = (await new TicketScreen(page).subject.textContent()) ?? '';
  await server.stop();
  await page.getByRole('link', { name: 'New ticket' }).click();
  await page.getByLabel('Subject', { exact: true }).fill(subject);
  const warning = page.getByRole('region', { name: 'This may be known already' });
  await expect(warning.locator(`a[href^="/inbox/${id}"]`)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'may be about this already.' })).toHaveCount(1);
  await warning.locator(`a[href^="/inbox/${id}"]`).click();
  await expect(new TicketScreen(page).subject).toHaveText(subject);
});
