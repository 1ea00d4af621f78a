import { monotonicFactory } from 'ulid';
import type { DeviceEnvironment, TabChannel, WorkspaceOptions } from '../../sync/client/environment.ts';
import type { NewTicket } from '../../sync/client/commands.ts';
import type { Workspace } from '../../sync/client/workspace.ts';
import { sameValue } from '../../sync/domain/same-value.ts';
import type { Actor } from '../../sync/domain/scope.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';
import { deviceRealm } from './device-realm.ts';
import { afterEach } from 'vitest';
import { DeskServer } from './desk-server.ts';

/** A browser of one person: what lasts when its page is closed and opened again. */
export class Browser {
  readonly name: string;
  readonly server: DeskServer;
  readonly personId: string;
  /** Who the server takes this browser for; null when its session has ended. */
  actor: Actor | null;
  storage: WorkspaceOptions['storage'] | null = null;
  multiInstance = false;
  /** Where its files lie; without one they are gone with each page. */
  shelf: WorkspaceOptions['shelf'];
  /** What the environment is given instead of the ordinary. */
  overrides: Partial<DeviceEnvironment> = {};
  private readonly hints = new Set<() => void>();
  private readonly tabs = new Set<{ readonly name: string; readonly hear: (message: unknown) => void }>();
  private readonly open = new Set<Workspace>();

  constructor(server: DeskServer, name: string, actor: Actor) {
    this.server = server;
    this.name = name;
    this.actor = actor;
    this.personId = actor.personId;
  }

  /** Opens a page. `tab` names the realm it runs in: two pages of one browser at once need two. */
  async page(tab = this.name): Promise<Workspace> {
    const realm = await deviceRealm(tab);
    // A memory storage shares its state with all others of its realm; a browser has its own.
    this.storage ??= { ...realm.getRxStorageMemory(), ...{ collectionStates: new Map() } };
    const workspace = await realm.openWorkspace({
      person: { id: this.personId },
      storage: this.storage,
      environment: this.environment(),
      multiInstance: this.multiInstance,
      ...(this.shelf === undefined ? {} : { shelf: this.shelf }),
    });
    this.open.add(workspace);
    return workspace;
  }

  /** The network is back, says the browser. */
  hint(): void {
    for (const hint of [...this.hints]) hint();
  }

  async closeAll(): Promise<void> {
    for (const workspace of this.open) await workspace.close();
    this.open.clear();
  }

  /** Tabs of a browser hear each other, and not themselves. */
  private channel(name: string, hear: (message: unknown) => void): TabChannel {
    const own = { name, hear };
    this.tabs.add(own);
    return {
      post: (message) => {
        for (const tab of this.tabs)
          if (tab !== own && tab.name === name) queueMicrotask(() => tab.hear(structuredClone(message)));
      },
      close: () => void this.tabs.delete(own),
    };
  }

  private environment(): DeviceEnvironment {
    const ulid = monotonicFactory();
    return {
      fetch: this.server.fetchOf(this.name, () => this.actor),
      openSocket: this.server.openSocket,
      now: () => Date.now(),
      timers: {
        after: (ms, run) => {
          // Back-offs of seconds are milliseconds here: the tests wait for what happens, not for the clock.
          const timer = setTimeout(run, ms / 20);
          return () => clearTimeout(timer);
        },
      },
      random: () => 0.5,
      ulid: () => ulid(),
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      visible: () => true,
      onHint: (listener) => {
        this.hints.add(listener);
        return () => void this.hints.delete(listener);
      },
      openChannel: (name, hear) => this.channel(name, hear),
      build: 'test',
      ...this.overrides,
    };
  }
}

/** An agent of the desk. */
export function agent(personId: string, memberOf: string[] = []): Actor {
  return { personId, role: 'agent', memberOf };
}

/** A new ticket, as somebody at the phone makes it. */
export function aTicket(changes: Partial<NewTicket> = {}): NewTicket {
  return {
    subject: 'The printer is on fire',
    body: 'It began this morning.',
    requester: { name: 'Ann', email: null },
    queueId: 'it',
    priority: 'normal',
    assigneeId: null,
    tags: [],
    channel: 'phone',
    ...changes,
  };
}

/** Resolves once the read model, the outbox or the status makes the condition true; fails with the sentence after 20 seconds, which only a fault takes. */
export async function until(workspace: Workspace, what: string, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve, reject) => {
    const ends: (() => void)[] = [];
    const end = (result: () => void): void => {
      clearTimeout(timer);
      for (const stop of ends) stop();
      result();
    };
    const timer = setTimeout(() => end(() => reject(new Error(`It never came about: ${what}`))), 20_000);
    const look = (): void => {
      if (holds()) end(resolve);
    };
    ends.push(
      workspace.read.subscribe(look),
      workspace.status.subscribe(look),
      workspace.outbox.subscribe(look),
      workspace.files.subscribe(look),
    );
  });
}

/** A server and the browsers at it; every page is closed after each test. To be called where tests are described. */
export function deskRig(): {
  readonly server: () => DeskServer;
  readonly browser: (personId: string, name?: string, memberOf?: string[]) => Browser;
} {
  let server = new DeskServer();
  let browsers: Browser[] = [];
  afterEach(async () => {
    for (const one of browsers) await one.closeAll();
    browsers = [];
    server = new DeskServer();
  });
  return {
    server: () => server,
    browser: (personId, name = personId, memberOf = []) => {
      const one = new Browser(server, name, agent(personId, memberOf));
      browsers.push(one);
      return one;
    },
  };
}

/** Resolves once nothing on this device is unsent. */
export async function allSent(workspace: Workspace): Promise<void> {
  await until(workspace, 'everything is sent', () => workspace.status.current().unsent === 0);
}

/** Resolves once the device holds this form of the ticket, and it is the server's. */
export async function holds(workspace: Workspace, ticketId: string, fields: Partial<Ticket>): Promise<void> {
  await until(workspace, `the ticket has ${JSON.stringify(fields)}`, () => {
    const row = workspace.read.ticket(ticketId);
    return (
      row?.mark === 'saved' &&
      Object.entries(fields).every(([field, value]) => sameValue(row.ticket[field], value))
    );
  });
}
