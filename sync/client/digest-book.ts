import { fingerprint, type Digest } from '../domain/digest.ts';
import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { laneCount, laneOf, ticketIdOf } from '../domain/lane.ts';
import type { LaneDigest } from '../protocol/pull.ts';
import { scopeOfHeld } from './document-scope.ts';
import type { Part } from './rereading.ts';

const MODULUS = 2 ** 48;

/** What proving needs of the device. */
export interface DigestPorts {
  readonly personId: string;
  held(kind: Kind): ReadonlyMap<string, AnyDocument>;
  /** Grows whenever what is held of a kind changes. */
  turn(kind: Kind): number;
  /** Documents that were pulled but cannot be read: they count with the rev they came with. */
  unreadable(kind: Kind): readonly { readonly id: string; readonly rev: string }[];
  /** The documents whose form here is not the server's: their lanes cannot be judged now. */
  ownForms(kind: Kind): Iterable<string>;
}

interface Entry {
  readonly doc: AnyDocument;
  readonly scopes: string;
  readonly scope: string;
  readonly lane: number;
  readonly fingerprint: number;
}

/** What has been hashed of one scope and lane, added up. */
interface Held {
  readonly entries: Map<string, Entry>;
  sum: number;
}

/** A look at everything that is held of a kind: for which scopes, where it is, and what was held when it began. */
interface Walk {
  readonly scopes: string;
  readonly docs: Iterator<AnyDocument>;
  readonly turn: number;
}

/** Compares what the device holds with the digests of the server's logs. Hashes are kept, and so are their sums: they are what costs. */
export class DigestBook {
  private readonly ports: DigestPorts;
  private readonly entries = new Map<Kind, Map<string, Entry>>();
  private readonly parts = new Map<string, Held>();
  /** Looks under way, so that each slice goes on where the one before ended. */
  private readonly walks = new Map<Kind, Walk>();
  /** Looks that were ended last: what they saw is hashed. */
  private readonly seen = new Map<Kind, Walk>();
  /** A ticket's whole thread lies in one lane. */
  private readonly lanes = new Map<string, number>();

  constructor(ports: DigestPorts) {
    this.ports = ports;
  }

  /**
   * Hashes at most so many documents of a kind that have not been hashed yet. True once none is left: to hash 60,000 messages in one go would
   * hold a page up for seconds.
   */
  prepare(kind: Kind, scopes: readonly string[], most: number): boolean {
    const names = scopes.join(' ');
    const turn = this.ports.turn(kind);
    const seen = this.seen.get(kind);
    if (seen?.scopes === names && seen.turn === turn) return true;
    const walk = this.walkOf(kind, names, turn);
    let left = most;
    for (let next = walk.docs.next(); next.done !== true; next = walk.docs.next()) {
      if (this.known(kind, next.value, names) !== null) continue;
      this.entry(kind, next.value, scopes);
      left -= 1;
      if (left === 0) return false;
    }
    this.walks.delete(kind);
    this.forgetGone(kind);
    this.seen.set(kind, walk);
    // What changed meanwhile is little: another look hashes it.
    return walk.turn === turn || this.prepare(kind, scopes, left);
  }

  /** Whether what is held of this lane is not what its digest says. A lane with unsent work in it is left for another time. */
  isWrong(kind: Kind, { scope, lane, digest }: LaneDigest, scopes: readonly string[]): boolean {
    this.prepare(kind, scopes, Infinity);
    const { entries, sum } = this.partOf(kind, scope, lane);
    for (const id of this.ports.ownForms(kind)) if (entries.has(id)) return false;
    const found = { n: entries.size, sum };
    for (const { id, rev } of this.ports.unreadable(kind)) {
      const held = entries.get(id);
      if (held === undefined && this.laneOf(scope, kind, id) !== lane) continue;
      found.sum = plus(found.sum, fingerprint(id, rev) - (held?.fingerprint ?? 0));
      if (held === undefined) found.n += 1;
    }
    return !same(found, digest);
  }

  /** What the device holds of a part. */
  documentsIn(kind: Kind, part: Part, scopes: readonly string[]): AnyDocument[] {
    this.prepare(kind, scopes, Infinity);
    const lanes = part.lane === null ? [...Array(laneCount(part.scope, kind)).keys()] : [part.lane];
    return lanes.flatMap((lane) =>
      [...this.partOf(kind, part.scope, lane).entries.values()].map(({ doc }) => doc),
    );
  }

  private walkOf(kind: Kind, scopes: string, turn: number): Walk {
    const known = this.walks.get(kind);
    const walk = known?.scopes === scopes ? known : { scopes, turn, docs: this.ports.held(kind).values() };
    this.walks.set(kind, walk);
    return walk;
  }

  private partOf(kind: Kind, scope: string, lane: number): Held {
    const key = `${kind} ${scope} ${lane}`;
    const part = this.parts.get(key) ?? { entries: new Map<string, Entry>(), sum: 0 };
    this.parts.set(key, part);
    return part;
  }

  /** What is known of this very form; null when it has not been hashed. */
  private known(kind: Kind, doc: AnyDocument, scopes: string): Entry | null {
    const known = this.entries.get(kind)?.get(doc.id);
    return known?.doc === doc && known.scopes === scopes ? known : null;
  }

  private entry(kind: Kind, doc: AnyDocument, scopes: readonly string[]): Entry {
    const names = scopes.join(' ');
    const known = this.known(kind, doc, names);
    if (known !== null) return known;
    const entries = this.entries.get(kind) ?? new Map<string, Entry>();
    this.entries.set(kind, entries);
    const scope = scopeOfHeld(kind, doc, this.ports.personId, scopes);
    const before = entries.get(doc.id);
    const lane = before?.scope === scope ? before.lane : this.laneOf(scope, kind, doc.id);
    const print = before?.doc.rev === doc.rev ? before.fingerprint : fingerprint(doc.id, doc.rev);
    const entry = { doc, scopes: names, scope, lane, fingerprint: print };
    entries.set(doc.id, entry);
    this.place(kind, before, entry);
    return entry;
  }

  private place(kind: Kind, before: Entry | undefined, now: Entry): void {
    if (before !== undefined) this.takeOut(kind, before);
    const part = this.partOf(kind, now.scope, now.lane);
    part.entries.set(now.doc.id, now);
    part.sum = plus(part.sum, now.fingerprint);
  }

  private takeOut(kind: Kind, entry: Entry): void {
    const part = this.partOf(kind, entry.scope, entry.lane);
    if (part.entries.delete(entry.doc.id)) part.sum = plus(part.sum, -entry.fingerprint);
  }

  private forgetGone(kind: Kind): void {
    const held = this.ports.held(kind);
    const entries = this.entries.get(kind);
    if (entries === undefined || entries.size === held.size) return;
    for (const [id, entry] of entries) {
      if (held.has(id)) continue;
      entries.delete(id);
      this.takeOut(kind, entry);
    }
  }

  private laneOf(scope: string, kind: Kind, id: string): number {
    const key = `${scope} ${laneCount(scope, kind)} ${ticketIdOf(kind, id)}`;
    const lane = this.lanes.get(key) ?? laneOf(scope, kind, id);
    this.lanes.set(key, lane);
    return lane;
  }
}

/** Added up as the server does. A fingerprint may be taken away as well. */
function plus(sum: number, print: number): number {
  return (sum + print + MODULUS) % MODULUS;
}

function same(a: Digest, b: Digest): boolean {
  return a.n === b.n && a.sum === b.sum;
}
