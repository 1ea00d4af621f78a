import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { PHONE, typeMailedCode } from './support/help-screen.ts';
import { TicketScreen } from './support/ticket-screen.ts';

const SUBJECT = 'The badge is refused at the side door';

test('the link in a mail opens one request for reading and answering, until the desk revokes it', async ({
  server,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  const phone = await newBrowser(PHONE).open();
  await phone.goto(`${server.url}/help`);
  await phone.getByLabel('In a few words').fill(SUBJECT);
  await phone.getByLabel('What happens?').fill('Since this morning.');
  await phone.getByLabel('Your e-mail address').fill('noor.lind@home.example');
  await phone.getByRole('button', { name: 'Send' }).click();
  await phone.getByRole('button', { name: 'Confirm and send' }).click();
  await typeMailedCode(phone, server.url);
  await expect(phone.getByText('Waiting for the desk')).toBeVisible();
  const id = new URL(phone.url()).pathname.split('/').at(-1) ?? '';

  const agent = await newBrowser().open();
  await signIn(agent, server.url, 'Jo Whitaker', `/inbox/${id}?view=all`);
  await new TicketScreen(agent).sendReply('Please hold it to the lower edge.');
  const page = async (path: string) => (await agent.request.get(server.url + path)).text();
  const link = async () => {
    const newest = /\/mailbox\/m\/[A-Za-z0-9_-]+/.exec(await page('/mailbox'))?.[0] ?? '/mailbox';
    const mail = await page(newest);
    const isAnswer = mail.includes('Please hold it to the lower edge.');
    return isAnswer ? (/\/help\/link#[A-Za-z0-9_-]{43}/.exec(mail)?.[0] ?? '') : '';
  };
  await expect.poll(link, { timeout: 30_000 }).not.toBe('');

  const elsewhere = await newBrowser(PHONE).open();
  await elsewhere.goto(server.url + (await link()));
  await expect(elsewhere.getByText('Please hold it to the lower edge.')).toBeVisible();
  expect(elsewhere.url()).toBe(`${server.url}/help/link?request=${id}`);
  await elsewhere.getByLabel('Write to the desk').fill('That works.');
  await elsewhere.getByRole('button', { name: 'Send' }).click();
  await expect(elsewhere.getByRole('list', { name: 'Conversation' })).toContainText('That works.');
  await elsewhere.getByRole('button', { name: 'It is solved' }).click();
  await expect(elsewhere.locator('[data-status]')).toHaveText('Solved');
  await expect(agent.getByText('That works.')).toBeVisible();

  await agent.getByRole('button', { name: 'More for this ticket' }).click();
  await agent.getByRole('menuitem', { name: 'Revoke the links in mail' }).click();
  await agent.getByRole('button', { name: 'Revoke the links', exact: true }).click();
  await expect(agent.getByText('The links are revoked.')).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByText('This link does not hold any more.')).toBeVisible();
  await expect(elsewhere.getByRole('button', { name: 'Sign in with a code' })).toBeVisible();
});
