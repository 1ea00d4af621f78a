import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Workspace } from '../../sync/client/workspace.ts';
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts';
import { deviceRealm } from './device-realm.ts';
import { DeskServer, problem } from './desk-server.ts';
import { agent, aTicket, Browser, until } from './device-rig.ts';
import { MortalStorage, type StorageFate } from './mortal-storage.ts';

/** What a person was told is on this device: it has to be on the server in the end, once. */
interface Promised {
  readonly tickets: Map<string, { readonly subject: string; priority: string }>;
  readonly bodies: Map<string, string>;
}

/** The lives of one page and the next: a person works, the page dies at some step of its storage, and is opened again. */
export class CrashSchedule {
  private readonly random: SeededRandom;
  private readonly server = new DeskServer();
  private readonly browser = new Browser(this.server, 'jo', agent('jo'));
  private readonly promised: Promised = { tickets: new Map(), bodies: new Map() };
  private readonly factory = new IDBFactory();
  private mortal: MortalStorage | null = null;
  private words = 0;

  constructor(seed: number) {
    this.random = seededRandom(`crash ${seed}`);
    const weather = this.random.fork('weather');
    this.server.weather = async (call, pass) => {
      const fate = weather.weighted({ well: 70, lost: 8, answerLost: 12, fault: 5, slow: 5 });
      if (this.mortal?.dead === true) return new Promise(() => undefined);
      if (fate === 'lost') throw new TypeError('lost');
      if (fate === 'fault') return problem(503, 'unavailable');
      const answer = await pass();
      if (fate === 'answerLost' && call.path.startsWith('/api/sync/')) throw new TypeError('answer lost');
      // The page may have died meanwhile: nobody hears the answer.
      return this.isDead() ? new Promise(() => undefined) : answer;
    };
  }

  /** Runs the schedule. Throws a sentence when a promise was broken. */
  async run(): Promise<void> {
    const lives = this.random.int(1, 3);
    for (let life = 0; life < lives; life += 1) await this.live();
    this.server.weather = (_call, pass) => pass();
    const last = await this.open(() => 'well');
    try {
      await until(last, 'everything is sent', () => last.status.current().unsent === 0);
      await until(last, 'the first sync is complete', () => last.status.current().firstSync === null);
      await this.check(last);
    } finally {
      await last.close();
    }
  }

  /** One page from its opening to its death. */
  private async live(): Promise<void> {
    let left = this.random.int(3, 60);
    const page = await this.open(() => {
      left -= 1;
      if (left > 0) return this.random.chance(0.03) ? 'quota' : 'well';
      return this.random.pick<StorageFate>(['dies-before', 'dies-after']);
    }).catch((cause: unknown) => {
      if (this.isDead() || isQuota(cause)) return null;
      throw cause;
    });
    for (let step = this.random.int(2, 8); page !== null && step > 0 && !this.isDead(); step -= 1) {
      await this.step(page);
      if (this.random.chance(0.3))
        await new Promise((resolve) => setTimeout(resolve, this.random.int(1, 40)));
    }
    this.mortal?.kill();
    await page?.close();
  }

  private async step(page: Workspace): Promise<void> {
    const known = [...this.promised.tickets.keys()].filter((id) => page.read.ticket(id) !== null);
    const what =
      known.length === 0 ? 'create' : this.random.weighted({ create: 2, change: 4, note: 3, reply: 1 });
    const word = `words ${(this.words += 1)}`;
    try {
      if (what === 'create') {
        const { id } = await page.commands.createTicket(aTicket({ subject: word, body: word }));
        this.keep(() => {
          this.promised.tickets.set(id, { subject: word, priority: 'normal' });
          this.promised.bodies.set(word, id);
        });
        return;
      }
      const id = this.random.pick(known);
      if (what === 'change') {
        const priority = this.random.pick(['low', 'normal', 'high', 'urgent'] as const);
        const ticket = this.promised.tickets.get(id)!;
        await page.commands.changeTicket(id, { priority }).finally(() => {
          // Dead or not, it may have been stored: either value is then right.
          if (this.isDead()) ticket.priority = 'any';
        });
        this.keep(() => (ticket.priority = priority));
        return;
      }
      await (what === 'note' ? page.commands.note(id, word) : page.commands.reply(id, word));
      this.keep(() => this.promised.bodies.set(word, id));
    } catch (cause) {
      if (!this.isDead() && !isQuota(cause)) throw cause;
    }
  }

  /** What a page says after its death nobody has seen. */
  private keep(promise: () => void): void {
    if (!this.isDead()) promise();
  }

  private async open(fate: (context: string) => StorageFate): Promise<Workspace> {
    const realm = await deviceRealm('jo');
    const dexie = realm.dexieStorage({ indexedDB: this.factory, IDBKeyRange });
    const mortal = new MortalStorage(dexie, fate);
    this.mortal = mortal;
    this.browser.storage = mortal.storage;
    return this.browser.page();
  }

  private isDead(): boolean {
    return this.mortal?.dead === true;
  }

  private async check(page: Workspace): Promise<void> {
    const stored = await this.stored();
    const refused = page.outbox.items().map((item) => item.doc['body']);
    for (const [body, ticketId] of this.promised.bodies) {
      const copies = stored.filter((doc) => doc.kind === 'messages' && doc.body?.['body'] === body);
      if (copies.length + refused.filter((one) => one === body).length !== 1)
        throw new Error(`"${body}" of ${ticketId} is on the server ${copies.length} times.`);
    }
    for (const [id, { subject, priority }] of this.promised.tickets) {
      const ticket = stored.find((doc) => doc.kind === 'tickets' && doc.id === id)?.body;
      if (ticket?.['subject'] !== subject) throw new Error(`Ticket ${id} is not on the server.`);
      if (priority !== 'any' && ticket['priority'] !== priority)
        throw new Error(`Ticket ${id} has priority ${String(ticket['priority'])}, not ${priority}.`);
      await this.comesToHold(page, id);
      const conflicts = page.read.events(id).filter((event) => event.type === 'conflict');
      if (conflicts.length > 0) throw new Error(`One device alone has a conflict with itself at ${id}.`);
    }
  }

  /** The stored form may itself move on meanwhile: what a dead page had sent is still being committed. */
  private async comesToHold(page: Workspace, id: string): Promise<void> {
    for (let look = 0; look < 80; look += 1) {
      const stored = (await this.stored()).find((doc) => doc.kind === 'tickets' && doc.id === id)?.body;
      if (page.read.ticket(id)?.ticket.rev === stored?.rev) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { rev = 'nothing' } = page.read.ticket(id)?.ticket ?? {};
    const stored = (await this.stored()).find((doc) => doc.kind === 'tickets' && doc.id === id)?.body;
    throw new Error(
      `The device holds ${rev} of ${id}, the server ${JSON.stringify(stored)}: ${JSON.stringify(page.status.current())}`,
    );
  }

  private async stored() {
    const { documents } = await this.server.store.exportAll();
    return documents.filter((doc) => doc.scope === 'ws' && doc.body !== null);
  }
}

function isQuota(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'StorageFault';
}
