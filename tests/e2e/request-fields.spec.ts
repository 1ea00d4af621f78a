import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { QueueField } from '../../sync/domain/queue.ts';
import { newFieldId } from '../../sync/domain/ticket-field.ts';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { helpReadyForOffline, PHONE, typeMailedCode } from './support/help-screen.ts';

const FIELDS: readonly QueueField[] = [
  { id: newFieldId(true, 'assettag0'), label: 'Asset tag', type: 'text', isRequired: true, choices: [] },
  {
    id: newFieldId(true, 'building0'),
    label: 'Building',
    type: 'choice',
    isRequired: false,
    choices: ['North', 'South'],
  },
  { id: newFieldId(false, 'supplier0'), label: 'Supplier', type: 'text', isRequired: true, choices: [] },
];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

test('what a queue asks a requester for is filled in with no network, arrives, and is shown to them', async ({
  server,
  newBrowser,
}) => {
  test.setTimeout(180_000);
  await server.putFields('hardware', FIELDS);
  const phone = newBrowser(PHONE);
  let page = await phone.open();
  await helpReadyForOffline(page, server.url);
  await server.stop();

  await test.step('asked for with the queue, insisted on, and kept with the draft', async () => {
    await page.reload();
    await page.getByLabel('In a few words').fill('The screen stays dark');
    await expect(page.getByLabel('Asset tag')).toHaveCount(0);
    await page.getByLabel('Who is it for?').selectOption({ label: 'Hardware' });
    await expect(page.getByLabel('Supplier')).toHaveCount(0);
    await page.getByLabel('What happens?').fill('Since this morning.');
    await page.getByLabel('Your e-mail address').fill('ida.larsen@home.example');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Asset tag is needed.')).toBeVisible();
    await expect(page.getByLabel('Asset tag')).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel('Asset tag').fill('LT-204');
    await page.getByLabel('Building (optional)').selectOption('South');
    await phone.close();
    page = await phone.open();
    await page.goto(`${server.url}/help`);
    await page.getByRole('link', { name: /The screen stays dark/ }).click();
    await expect(page.getByLabel('Asset tag')).toHaveValue('LT-204');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByLabel('Details')).toHaveText('Asset tagLT-204BuildingSouth');
  });

  await test.step('with the server back, the desk has it, and the requester sees what the desk may show them', async () => {
    await server.start();
    await page.getByRole('button', { name: 'Confirm and send' }).click();
    await typeMailedCode(page, server.url);
    await expect(page.getByText('Keep this page until it sends')).toHaveCount(0);
    await expect(page.getByLabel('Details')).toHaveText('Asset tagLT-204BuildingSouth');
    await expectAccessible(page);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const agent = await newBrowser().open();
    await signIn(agent, server.url, 'Jo Whitaker', `/inbox/${id}?view=all`);
    await expect(agent.getByText('Asset tag LT-204')).toBeVisible();
    await expect(agent.getByText('Building South')).toBeVisible();
  });
});
