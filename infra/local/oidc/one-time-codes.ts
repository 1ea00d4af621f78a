import { randomInt, timingSafeEqual } from 'node:crypto';

/** How long a code holds. */
export const CODE_MS = 10 * 60_000;
/** Wrong codes after which the right one is of no more use. */
export const CODE_TRIES = 5;
/** Codes that one address, and one network, may ask for within an hour. */
export const CODES_PER_ADDRESS = 5;
export const CODES_PER_NETWORK = 60;

const HOUR_MS = 3_600_000;
const DIGITS = 6;
/** The most sign-ins that wait for their code at once; the oldest go first. */
const MOST = 5_000;

/** What became of a typed code. `over`: it has run out, was used, was guessed at too often, or there never was one. */
export type CodeCheck =
  | { readonly kind: 'right'; readonly address: string }
  | { readonly kind: 'wrong'; readonly address: string }
  | { readonly kind: 'over' };

interface Sent {
  readonly address: string;
  readonly code: string;
  readonly endsAtMs: number;
  tries: number;
}

/** What codes are made and sent with. */
export interface CodePorts {
  readonly now: () => number;
  /** Mails the code; throws when the mail could not be handed over. */
  readonly deliver: (address: string, code: string) => Promise<void>;
  /** Makes six digits. */
  readonly makeCode?: () => string;
}

/**
 * Codes by which people prove that they read an address's mail. A code belongs to one sign-in of one browser, holds for CODE_MS and once. Nobody is
 * looked up on the way, so an address that is known and one that is not have the same answers at the same speed.
 */
export class OneTimeCodes {
  readonly #ports: CodePorts;
  readonly #sent = new Map<string, Sent>();
  readonly #asked = new Map<string, number[]>();

  constructor(ports: CodePorts) {
    this.#ports = ports;
  }

  /** Sends a code for this sign-in, in the place of an earlier one; `too-many`, with nothing sent, when the address or the network had its share. */
  async send(signIn: string, address: string, network: string): Promise<'sent' | 'too-many'> {
    const asked = [
      { key: `address ${address}`, most: CODES_PER_ADDRESS },
      { key: `network ${network}`, most: CODES_PER_NETWORK },
    ];
    if (asked.some(({ key, most }) => this.#lately(key).length >= most)) return 'too-many';
    const nowMs = this.#ports.now();
    for (const { key } of asked) put(this.#asked, key, [...this.#lately(key), nowMs]);
    const code = (this.#ports.makeCode ?? randomCode)();
    put(this.#sent, signIn, { address, code, endsAtMs: nowMs + CODE_MS, tries: 0 });
    await this.#ports.deliver(address, code);
    return 'sent';
  }

  /** Judges what was typed for this sign-in. The right code is right once. */
  check(signIn: string, typed: string): CodeCheck {
    const sent = this.#sent.get(signIn);
    if (sent === undefined || sent.endsAtMs <= this.#ports.now() || sent.tries >= CODE_TRIES)
      return { kind: 'over' };
    sent.tries += 1;
    if (!isSame(typed.replace(/\D/g, ''), sent.code)) return { kind: 'wrong', address: sent.address };
    this.#sent.delete(signIn);
    return { kind: 'right', address: sent.address };
  }

  #lately(key: string): number[] {
    const since = this.#ports.now() - HOUR_MS;
    return (this.#asked.get(key) ?? []).filter((atMs) => atMs > since);
  }
}

function put<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= MOST) break;
    map.delete(oldest);
  }
}

function randomCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
