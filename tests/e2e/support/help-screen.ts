import { devices, type BrowserContextOptions, type Page } from '@playwright/test';

/** A phone, as far as a browser on a laptop can be one. */
export const PHONE: BrowserContextOptions = {
  ...devices['Pixel 7'],
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1,
};

/** Waits until the requesters' pages open with no network: the worker has everything and answers for this page. */
export async function helpReadyForOffline(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/help`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByRole('button', { name: 'Add photos or files' }).waitFor();
}

/** Types the code that was mailed, on the provider's page. */
export async function typeMailedCode(page: Page, url: string): Promise<void> {
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Code').waitFor();
  const mailbox = await (await page.request.get(`${url}/mailbox`)).text();
  const code = /<b>(\d{3} \d{3}) is your code/.exec(mailbox)?.[1];
  if (code === undefined) throw new Error('No code was mailed');
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
