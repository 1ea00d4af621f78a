import { expect } from '@playwright/test';
import { signIn, type DeskBrowser } from './desk-browser.ts';
import type { DeskServer } from './desk-server.ts';
import { readyForOffline, TicketScreen } from './ticket-screen.ts';

/** Two people at their desks with the same ticket open. */
export async function twoDesks(server: DeskServer, newBrowser: () => DeskBrowser) {
  const [joBrowser, priyaBrowser] = [newBrowser(), newBrowser()];
  const jo = await joBrowser.open();
  await signIn(jo, server.url, 'Jo Whitaker', '/inbox?view=open');
  await readyForOffline(jo);
  const ticketId = await new TicketScreen(jo).openFromList(0);
  const priya = await priyaBrowser.open();
  await signIn(priya, server.url, 'Priya Raman', `/inbox/${ticketId}?view=open`);
  await readyForOffline(priya);
  await expect(new TicketScreen(priya).subject).toBeVisible();
  return { jo, priya, joBrowser, priyaBrowser, ticketId };
}
