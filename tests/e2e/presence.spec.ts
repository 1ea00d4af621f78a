import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline, TicketScreen } from './support/ticket-screen.ts';

test('who views or replies is shown to the others, once for each person, and goes when they go', async ({
  server,
  newBrowser,
}) => {
  const [joBrowser, priyaBrowser] = [newBrowser(), newBrowser()];
  const jo = await joBrowser.open();
  await signIn(jo, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(jo);
  const priya = await priyaBrowser.open();
  await signIn(priya, server.url, 'Priya Raman', '/inbox?view=open');
  await readyForOffline(priya);
  const ticketId = await new TicketScreen(jo).openFromList(0);
  const row = priya.locator(`[data-ticket="${ticketId}"] [data-present]`);
  await expect(row).toContainText('Jo Whitaker is viewing');
  await priya.goto(`${server.url}/inbox/${ticketId}?view=open`);
  const here = priya.getByRole('list', { name: 'Also at this ticket' });
  await expect(here).toHaveText(/Jo Whitaker is viewing/);
  await expect(priya.getByRole('status').filter({ hasText: 'Jo Whitaker is viewing' })).toHaveCount(1);
  const joHere = jo.getByRole('list', { name: 'Also at this ticket' });
  await expect(joHere).toHaveText(/Priya Raman is viewing/);
  await expect(joHere.getByRole('listitem')).toHaveCount(1);

  await new TicketScreen(jo).reply.fill('Dear Maria');
  await expect(here).toHaveText(/Jo Whitaker is replying/);
  const second = await joBrowser.openTab();
  await second.goto(`${server.url}/inbox/${ticketId}?view=open`);
  await expect(second.getByRole('list', { name: 'Also at this ticket' })).toHaveText(
    /Priya Raman is viewing/,
  );
  await expect(here.getByRole('listitem')).toHaveCount(1);

  await joBrowser.close();
  await expect(here).toHaveCount(0);
  const again = await joBrowser.open();
  await again.goto(`${server.url}/inbox/${ticketId}?view=open`);
  await expect(here).toHaveText(/Jo Whitaker is replying|Jo Whitaker is viewing/);
  await server.stop();
  await expect(here).toHaveCount(0);
  await expect(priya.getByRole('alert')).toHaveCount(0);
  await server.start();
  await expect(here).toHaveText(/Jo Whitaker/, { timeout: 45_000 });
});
