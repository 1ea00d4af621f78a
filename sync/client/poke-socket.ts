import type { Poke } from '../protocol/poke.ts';
import { socketMessageSchema, socketTicketSchema } from '../protocol/poke.ts';
import type { PresenceMessage, Said } from '../protocol/presence.ts';
import { BackOff } from './back-off.ts';
import type { SocketPort } from './environment.ts';
import type { ServerLink } from './server-link.ts';

/** Gateways close a socket that is silent for 10 minutes. */
const PING_MS = 8 * 60_000;
/** And every socket after 2 hours: it is renewed before, at a moment of this device's own. */
const RENEW_MS = 100 * 60_000;
/** A socket that gives no pong within this time is dead, whatever the browser believes. */
const PONG_MS = 20_000;

/** What the socket tells the device. */
export interface PokePorts {
  poked(pokes: readonly Poke[]): void;
  /** The socket opened: what was poked while it was closed was missed. */
  opened(): void;
  /** It closed, or does not answer any more. */
  lost(): void;
  /** Who is where. */
  present(told: PresenceMessage): void;
}

/** Keeps a socket open on which the server says where to look. Without it everything still arrives, by the pull of every minute. */
export class PokeSocket {
  private readonly link: ServerLink;
  private readonly ports: PokePorts;
  private readonly backOff: BackOff;
  private socket: SocketPort | null = null;
  private readonly timers = new Set<() => void>();
  private closed = false;

  constructor(link: ServerLink, ports: PokePorts) {
    this.link = link;
    this.ports = ports;
    this.backOff = new BackOff(link.environment);
    void this.connect();
  }

  /** Tries again now, when it is waiting to. */
  wake(): void {
    this.backOff.wake();
  }

  /** Says something to the server; lost when there is no socket. */
  say(said: Said): void {
    this.socket?.send(JSON.stringify(said));
  }

  close(): void {
    this.closed = true;
    this.backOff.wake();
    this.drop();
  }

  private async connect(): Promise<void> {
    while (!this.closed && this.socket === null) {
      const outcome = await this.link.call('/api/socket-ticket', {}, socketTicketSchema, 'aside');
      if (this.isClosed()) return;
      if (outcome.outcome === 'answered') {
        this.open(`${outcome.value.url}?ticket=${encodeURIComponent(outcome.value.ticket)}`);
        return;
      }
      await this.backOff.wait(outcome.outcome === 'problem' ? outcome.retryAfterMs : 0);
    }
  }

  private isClosed(): boolean {
    return this.closed;
  }

  private open(url: string): void {
    const { environment } = this.link;
    const lost = (): void => {
      if (this.socket !== socket) return;
      this.drop();
      this.ports.lost();
      void this.backOff.wait().then(() => this.connect());
    };
    const socket = environment.openSocket(url, {
      opened: () => {
        this.backOff.succeeded();
        this.ports.opened();
      },
      message: (text) => this.heard(text),
      closed: lost,
    });
    this.socket = socket;
    this.ping(lost);
    this.after(RENEW_MS * (0.9 + 0.1 * environment.random()), lost);
  }

  private ping(lost: () => void): void {
    this.after(PING_MS, () => {
      this.say({ type: 'ping' });
      this.endPong = this.after(PONG_MS, lost);
      this.ping(lost);
    });
  }

  private endPong: () => void = () => undefined;

  private heard(text: string): void {
    const message = parse(text);
    if (message === null) return;
    if (message.type === 'pong') this.endPong();
    else if (message.type === 'presence') this.ports.present(message);
    else this.ports.poked(message.pokes);
  }

  private after(ms: number, run: () => void): () => void {
    const stop = this.link.environment.timers.after(ms, () => {
      this.timers.delete(stop);
      run();
    });
    this.timers.add(stop);
    return stop;
  }

  private drop(): void {
    for (const stop of this.timers) stop();
    this.timers.clear();
    this.socket?.close();
    this.socket = null;
  }
}

function parse(text: string) {
  try {
    const message = socketMessageSchema.safeParse(JSON.parse(text));
    return message.success ? message.data : null;
  } catch {
    // A text that is not JSON pokes nothing; the safety pull makes up for whatever it was.
    return null;
  }
}
