import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemoryStorage } from '../../../infra/local/memory-storage.ts';
import { MemoryRecordStore } from '../../../sync/server/memory/memory-record-store.ts';
import type { StoreContents } from '../../../sync/server/store-archive.ts';
import { DeskBrowser, signIn } from './desk-browser.ts';
import { DeskServer } from './desk-server.ts';
import { readyForOffline } from './ticket-screen.ts';

/**
 * What tests begin from that are about something else: a helpdesk in memory where people have signed in, and the browsers in which they did, with
 * the app and the desk on them. To get there takes half of a test's time, so a worker does it once for each person; every test has copies.
 */
export class DeskTemplate {
  private readonly dataDir = temporary('roost-template-');
  private readonly browsers = new Map<string, DeskBrowser>();
  private port = 0;
  private contents: StoreContents | null = null;
  private records = new MemoryRecordStore(Date.now);

  /** A helpdesk of its own, not started yet, that the browsers of these people take for the one they know. One at a time: all are at one address. */
  async serverFor(people: readonly string[]): Promise<DeskServer> {
    for (const name of people) if (!this.browsers.has(name)) await this.signIn(name);
    const dataDir = temporary('roost-data-');
    cpSync(this.dataDir, dataDir, { recursive: true });
    return (await this.serve(dataDir)).server;
  }

  /** Gives a browser that was not opened yet what this person's holds. */
  lend(name: string, browser: DeskBrowser): void {
    const known = this.browsers.get(name);
    if (known === undefined) throw new Error(`${name} has not signed in`);
    browser.beginAs(known);
  }

  /** Deletes all of it. */
  async dispose(): Promise<void> {
    for (const browser of this.browsers.values()) await browser.dispose();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async signIn(name: string): Promise<void> {
    const { server, storage, records } = await this.serve(this.dataDir);
    await server.start();
    this.port = server.ownPort;
    const browser = new DeskBrowser();
    this.browsers.set(name, browser);
    const page = await browser.open();
    await signIn(page, server.url, name, '/inbox?view=open');
    await readyForOffline(page);
    await browser.close();
    await server.stop();
    this.contents = await storage.archive.exportAll();
    this.records = records;
  }

  private async serve(dataDir: string) {
    const onFault = (fault: unknown) => console.error('The storage in memory', fault);
    const records = this.records.copy();
    const storage = openMemoryStorage(Date.now, onFault, records);
    if (this.contents !== null) await storage.archive.importAll(this.contents);
    return { server: new DeskServer({ storage, dataDir, port: this.port }), storage, records };
  }
}

function temporary(prefix: string): string {
  return mkdtempSync(join(tmpdir(), prefix));
}
