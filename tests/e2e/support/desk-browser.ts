import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { CHROMIUM } from '../../support/chromium.ts';

const LAPTOP = { width: 1280, height: 800 };

/** One person's browser with a profile on disk, so that it can be closed and opened again with everything it kept. */
export class DeskBrowser {
  private readonly profile = mkdtempSync(join(tmpdir(), 'roost-browser-'));
  private context: BrowserContext | null = null;
  private readonly options: BrowserContextOptions;

  constructor(options: BrowserContextOptions = {}) {
    this.options = options;
  }

  /** Opens the browser, or gives the one that is open, with a page in front. */
  async open(): Promise<Page> {
    this.context ??= await chromium.launchPersistentContext(this.profile, {
      ...CHROMIUM.launchOptions,
      viewport: LAPTOP,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...this.options,
    });
    return this.context.pages()[0] ?? this.context.newPage();
  }

  /** Another tab of the same browser. */
  async openTab(): Promise<Page> {
    await this.open();
    if (this.context === null) throw new Error('The browser is closed');
    return this.context.newPage();
  }

  /** Closes the browser; its profile stays. */
  async close(): Promise<void> {
    const context = this.context;
    this.context = null;
    await context?.close();
  }

  /** Closes the browser and deletes what it kept. */
  async dispose(): Promise<void> {
    await this.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** Signs in on this page by the local provider, and waits for the desk. */
export async function signIn(page: Page, url: string, name: string, path = '/inbox'): Promise<void> {
  await page.goto(url + path);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await chooseWho(page, name);
  await page.getByRole('button', { name: `${name}: your menu` }).waitFor();
}

/** Says who one is on the local provider's page. */
export async function chooseWho(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}
