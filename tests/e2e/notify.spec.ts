import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';
import { notifyStateSchema } from '../../sync/protocol/notify.ts';
import { PushService } from '../support/push-service.ts';
import { signIn } from './support/desk-browser.ts';
import { expect, test } from './support/desk-test.ts';
import { readyForOffline, TicketScreen } from './support/ticket-screen.ts';

const registeredSchema = z.object({
  registrations: z.array(z.object({ registrationId: z.string(), scopeURL: z.string() })),
});

/**
 * Has this page's browser subscribe at the tests' push service: Chromium's own is Google's, and not reached from here. Everything behind it is what people
 * have: the page, the server, what is sealed for the device, the worker and what it shows.
 */
async function subscribeAt(page: Page, service: PushService) {
  const { subscription, heard } = service.subscribe('jo');
  await page.addInitScript((given) => {
    const KEPT = 'test.subscribed';
    const made = (key: string) => {
      const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
      const applicationServerKey = Uint8Array.from(text, (char) => char.charCodeAt(0)).buffer;
      return {
        ...given,
        options: { applicationServerKey, userVisibleOnly: true },
        toJSON: () => given,
        unsubscribe: async () => {
          localStorage.removeItem(KEPT);
          return true;
        },
      };
    };
    Object.assign(PushManager.prototype, {
      getSubscription: async () => {
        const key = localStorage.getItem(KEPT);
        return key === null ? null : made(key);
      },
      subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
        localStorage.setItem(KEPT, applicationServerKey);
        return made(applicationServerKey);
      },
    });
  }, subscription);
  return heard;
}

/** What the browser's push service would hand to the worker. */
async function deliver(devtools: CDPSession, page: Page, registrationId: string, data: string) {
  const origin = new URL(page.url()).origin;
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
}

const shown = async (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`);
  });

test('an assignment reaches a device that asked for it, and leads to its ticket with no network', async ({
  server,
  newBrowser,
}) => {
  const service = new PushService('');
  await service.start();
  const jo = await newBrowser({ permissions: ['notifications'] }).open();
  const heard = await subscribeAt(jo, service);
  const devtools = await jo.context().newCDPSession(jo);
  const registrations: string[] = [];
  devtools.on('ServiceWorker.workerRegistrationUpdated', (event) => {
    registrations.push(...registeredSchema.parse(event).registrations.map((one) => one.registrationId));
  });
  await devtools.send('ServiceWorker.enable');
  await signIn(jo, server.url, 'Jo Whitaker', '/news');
  await readyForOffline(jo);

  const toggle = jo.getByRole('switch', { name: 'Notify me on this device' });
  await expect(jo.getByText('Off on this device.')).toBeVisible();
  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect(jo.getByText(/^On\. What happened/)).toBeVisible();
  const asked = await jo.request.get(`${server.url}/api/notify`);
  const state = notifyStateSchema.parse(await asked.json());
  expect(state.isOn).toBe(true);
  service.publicKey = state.publicKey ?? '';
  await jo.reload();
  await expect(toggle).toBeChecked();

  const priya = await newBrowser().open();
  await signIn(priya, server.url, 'Priya Raman', '/inbox?view=open');
  const ticketId = await new TicketScreen(priya).openFromList(0);
  const assignee = priya.getByRole('combobox', { name: 'Assignee', exact: true });
  // By way of somebody else, since it may be Jo's already.
  for (const id of ['priya', 'jo']) await assignee.selectOption(id);
  await expect.poll(() => heard.length).toBe(1);
  expect(heard[0]?.payload).toMatchObject({ kind: 'assigned', ticketId });

  const [registrationId = ''] = registrations;
  const text = heard[0]?.text ?? '';
  await deliver(devtools, jo, registrationId, text);
  await expect.poll(async () => shown(jo)).toEqual([expect.stringMatching(/^Assigned to you: Ticket /)]);
  await deliver(devtools, jo, registrationId, JSON.stringify({ ...JSON.parse(text), kind: 'reply' }));
  await expect.poll(async () => shown(jo)).toEqual([expect.stringMatching(/^A requester answered: Ticket /)]);

  await expect(jo.locator('[data-news="assigned"]').first()).toBeVisible();
  await server.stop();
  const [worker] = jo.context().serviceWorkers();
  await worker?.evaluate(`registration.getNotifications().then(([notification]) => {
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
  })`);
  await expect(jo).toHaveURL(`${server.url}/inbox/${ticketId}?view=all`);
  await expect(new TicketScreen(jo).subject).toBeVisible();
  expect(await shown(jo)).toEqual([]);

  await server.start();
  await jo.goto(`${server.url}/news`);
  await toggle.click();
  await expect(jo.getByText('Off on this device.')).toBeVisible();
  await expect
    .poll(
      async () =>
        notifyStateSchema.parse(await (await jo.request.get(`${server.url}/api/notify`)).json()).isOn,
    )
    .toBe(false);
  service.stop();
});

test('a browser that blocks notifications says so, and quiet hours follow a person to their other devices', async ({
  server,
  newBrowser,
}) => {
  const jo = await newBrowser({ permissions: [] }).open();
  await signIn(jo, server.url, 'Jo Whitaker', '/news');
  await expect(jo.getByRole('switch', { name: 'Notify me on this device' })).toBeVisible();
  await jo.getByRole('switch', { name: 'Quiet hours' }).click();
  await jo.getByLabel('From').fill('21:30');
  await expect(jo.getByLabel('From')).toHaveValue('21:30');
  await jo.getByRole('checkbox', { name: 'Sun' }).click();
  await expect(jo.getByRole('checkbox', { name: 'Sun' })).not.toBeChecked();
  await expect(jo.getByText('By the clock of Europe/London.')).toBeVisible();
  const there = await newBrowser({ timezoneId: 'America/New_York' }).open();
  await signIn(there, server.url, 'Jo Whitaker', '/news');
  await expect(there.getByLabel('From')).toHaveValue('21:30');
  await expect(there.getByRole('checkbox', { name: 'Sun' })).not.toBeChecked();
  await there.getByRole('button', { name: 'Use this device’s: America/New_York' }).click();
  await expect(jo.getByText('By the clock of America/New_York.')).toBeVisible();
});
