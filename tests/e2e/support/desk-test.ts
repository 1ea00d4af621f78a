import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { DeskBrowser } from './desk-browser.ts';
import { DeskServer } from './desk-server.ts';
import { DeskTemplate } from './desk-template.ts';
import { readyForOffline } from './ticket-screen.ts';

interface DeskFixtures {
  /** Where the helpdesk keeps its data through stops and starts: in this process, or on disk by DynamoDB Local, which takes ten seconds more. */
  readonly keptOn: 'disk' | 'memory';
  /** Who may have signed in before the test begins; see `openDesk`. */
  readonly signedIn: readonly string[];
  /** A running helpdesk with 60 tickets. */
  readonly server: DeskServer;
  /** Opens one more browser with a profile of its own. */
  readonly newBrowser: (options?: BrowserContextOptions) => DeskBrowser;
  /**
   * Opens a page for somebody of `signedIn` whose device holds the app and the desk already, in one more browser or in the one given. Once for each of them: a
   * browser is a device, and there are no two of one. Tests of signing in, of a first sync and of a desk on the disk sign in themselves.
   */
  readonly openDesk: (name: string, path?: string, browser?: DeskBrowser) => Promise<Page>;
}

interface DeskWorkerFixtures {
  readonly template: DeskTemplate;
}

/** A test with a helpdesk of its own, and browsers that are cleaned away after it. */
export const test = base.extend<DeskFixtures, DeskWorkerFixtures>({
  keptOn: ['memory', { option: true }],
  signedIn: [['Jo Whitaker'], { option: true }],
  // Playwright reads from the pattern what a fixture needs, so there has to be one, and it may not be empty.
  template: [
    async ({ browserName: _none }, use) => {
      const template = new DeskTemplate();
      await use(template);
      await template.dispose();
    },
    { scope: 'worker', timeout: 0 },
  ],
  server: async ({ keptOn, signedIn, template }, use) => {
    const server = keptOn === 'memory' ? await template.serverFor(signedIn) : new DeskServer();
    await server.start();
    await use(server);
    await server.dispose();
  },
  newBrowser: async ({ baseURL: _none }, use) => {
    const browsers: DeskBrowser[] = [];
    await use((options) => {
      const browser = new DeskBrowser(options);
      browsers.push(browser);
      return browser;
    });
    await Promise.all(browsers.map((browser) => browser.dispose()));
  },
  openDesk: async ({ server, newBrowser, template }, use) => {
    const opened = new Set<string>();
    await use(async (name, path = '/inbox?view=open', browser = newBrowser()) => {
      if (opened.has(name)) throw new Error(`The device of ${name} is in use`);
      opened.add(name);
      template.lend(name, browser);
      const page = await browser.open();
      await page.goto(server.url + path);
      await page.getByRole('button', { name: `${name}: your menu` }).waitFor();
      await readyForOffline(page);
      return page;
    });
  },
});

export { expect } from '@playwright/test';
