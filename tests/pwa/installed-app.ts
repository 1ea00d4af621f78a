import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM } from '../support/chromium.ts';
import { startClientServer, type ClientServer } from './client-server.ts';

/** A browser with the built app open and its worker in control, and the server it came from. */
export interface InstalledApp {
  readonly server: ClientServer;
  readonly page: Page;
  /** What the page complained of so far: console errors, uncaught errors, violations of the policy. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Serves `folder`, opens it in a fresh browser and waits until its service worker controls the page. */
export async function installApp(folder: string): Promise<InstalledApp> {
  const server = await startClientServer(folder);
  const browser = await chromium.launch(CHROMIUM.launchOptions);
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(server.origin);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
  return { server, page, complaints, close: () => closeAll(browser, server) };
}

async function closeAll(browser: Browser, server: ClientServer): Promise<void> {
  await browser.close();
  await server.stop();
}
