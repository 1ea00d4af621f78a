import { test as base, type BrowserContextOptions } from '@playwright/test';
import { DeskBrowser } from './desk-browser.ts';
import { DeskServer } from './desk-server.ts';

interface DeskFixtures {
  /** Where the helpdesk keeps its data through stops and starts: in this process, or on disk by DynamoDB Local, which takes ten seconds more. */
  readonly keptOn: 'disk' | 'memory';
  /** A running helpdesk with 60 tickets. */
  readonly server: DeskServer;
  /** Opens one more browser with a profile of its own. */
  readonly newBrowser: (options?: BrowserContextOptions) => DeskBrowser;
}

/** A test with a helpdesk of its own, and browsers that are cleaned away after it. */
export const test = base.extend<DeskFixtures>({
  keptOn: ['memory', { option: true }],
  server: async ({ keptOn }, use) => {
    const server = new DeskServer(keptOn === 'memory' ? { storage: 'memory' } : {});
    await server.start();
    await use(server);
    await server.dispose();
  },
  // Playwright reads from the pattern what a fixture needs, so there has to be one, and it may not be empty.
  newBrowser: async ({ baseURL: _none }, use) => {
    const browsers: DeskBrowser[] = [];
    await use((options) => {
      const browser = new DeskBrowser(options);
      browsers.push(browser);
      return browser;
    });
    await Promise.all(browsers.map((browser) => browser.dispose()));
  },
});

export { expect } from '@playwright/test';
