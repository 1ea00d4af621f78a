import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline, TicketScreen } from './support/ticket-screen.ts';

test.use({ keptOn: 'memory' });

test('a reply goes out by mail, its answer comes back by SMTP, and a forged one waits for the agent', async ({
  server,
  newBrowser,
}) => {
  const browser = newBrowser();
  const jo = await browser.open();
  await signIn(jo, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(jo);
  const ticket = new TicketScreen(jo);
  const ticketId = await ticket.openFromList(0);
  const subject = (await ticket.subject.textContent()) ?? '';
  await ticket.sendReply('Please hold the badge to the reader for two seconds.');
  const sent = ticket.message('two seconds').locator('[data-mark]');
  await expect(sent).toHaveText('E-mailed');

  const mailbox = await browser.openTab();
  const write = async (words: string, pretends: boolean) => {
    await mailbox.goto(`${server.url}/mailbox`);
    await mailbox.getByRole('link').filter({ hasText: 'Re:' }).first().click();
    await expect(mailbox.locator('pre').first()).toContainText('for two seconds');
    await mailbox.getByLabel('Words').fill(words);
    if (pretends) await mailbox.getByLabel(/pretends/).check();
    await mailbox.getByRole('button', { name: 'Send' }).click();
    await expect(mailbox.getByRole('status')).toHaveText('The helpdesk has taken your mail.');
  };
  await write('It opens now, but only from outside.', false);
  await expect(ticket.message('only from outside')).toBeVisible();

  await write('Please send me the code.', true);
  await expect(ticket.message('send me the code')).toHaveCount(0);
  await jo.getByRole('link', { name: /Unverified mail/ }).click();
  const forged = jo.getByRole('listitem').filter({ hasText: 'Please send me the code.' });
  await expect(forged.getByRole('button', { name: /^Join to/ })).toBeVisible();

  await write('From my own address this time.', true);
  const proven = jo.getByRole('listitem').filter({ hasText: 'From my own address this time.' });
  await proven.getByRole('button', { name: 'Join a ticket' }).click();
  await jo.getByRole('textbox', { name: 'The ticket that it belongs to' }).fill(subject);
  await jo.getByRole('list', { name: 'Tickets to join' }).getByText(subject, { exact: true }).first().click();
  await expect(proven).toHaveCount(0);

  await forged.getByRole('button', { name: 'Spam and block sender' }).click();
  await expect(jo.getByText('No mail is waiting.')).toBeVisible();
  await jo.goto(`${server.url}/inbox/${ticketId}?view=all`);
  await expect(ticket.message('From my own address this time.')).toBeVisible();
});
