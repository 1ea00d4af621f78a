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
  /** Documents that were pulled but cannot be read: they count with the rev they came with. */
  unreadable(kind: Kind): readonly { readonly id: string; readonly rev: string }[];
  /** Whether the device's form is not the server's: such a document's lane cannot be judged now. */
  ownForm(kind: Kind, id: string): boolean;
}

interface Entry {
  readonly doc: AnyDocument;
  readonly scopes: string;
  readonly scope: string;
  readonly lane: number;
  readonly fingerprint: number;
}

/** Compares what the device holds with the digests of the server's logs. Hashes are kept: they are what costs. */
export class DigestBook {
  private readonly ports: DigestPorts;
  private readonly entries = new Map<Kind, Map<string, Entry>>();
  /** What has been hashed, by scope and lane. What the device does not hold any more is left out when it is next looked at. */
  private readonly parts = new Map<string, Map<string, Entry>>();
  /** How far hashing has come, so that each slice goes on where the one before ended. */
  private readonly walks = new Map<string, Iterator<AnyDocument>>();
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
    const key = `${kind} ${names}`;
    const walk = this.walks.get(key) ?? this.ports.held(kind).values()[Symbol.iterator]();
    this.walks.set(key, walk);
    let left = most;
    for (let next = walk.next(); next.done !== true; next = walk.next()) {
      if (this.known(kind, next.value, names) !== null) continue;
      this.entry(kind, next.value, scopes);
      left -= 1;
      if (left === 0) return false;
    }
    this.walks.delete(key);
    return true;
  }

  /** Whether what is held of this lane is not what its digest says. A lane with unsent work in it is left for another time. */
  isWrong(kind: Kind, { scope, lane, digest }: LaneDigest, scopes: readonly string[]): boolean {
    const unreadable = new Map(this.ports.unreadable(kind).map((one) => [one.id, one.rev]));
    let n = 0;
    let sum = 0;
    const count = (print: number): void => {
      n += 1;
      sum = (sum + print) % MODULUS;
    };
    for (const doc of this.documentsIn(kind, { scope, lane }, scopes)) {
      if (this.ports.ownForm(kind, doc.id)) return false;
      const aside = unreadable.get(doc.id);
      count(aside === undefined ? this.entry(kind, doc, scopes).fingerprint : fingerprint(doc.id, aside));
      unreadable.delete(doc.id);
    }
    for (const [id, rev] of unreadable) if (laneOf(scope, kind, id) === lane) count(fingerprint(id, rev));
    return !same({ n, sum }, digest);
  }

  /** What the device holds of a part. */
  documentsIn(kind: Kind, part: Part, scopes: readonly string[]): AnyDocument[] {
    const held = this.ports.held(kind);
    // What was changed since it was hashed may lie elsewhere now, and what has come lies nowhere yet.
    for (const doc of held.values()) this.entry(kind, doc, scopes);
    const lanes = part.lane === null ? [...Array(laneCount(part.scope, kind)).keys()] : [part.lane];
    return lanes.flatMap((lane) => this.heldOf(kind, partKey(kind, part.scope, lane)));
  }

  private heldOf(kind: Kind, key: string): AnyDocument[] {
    const held = this.ports.held(kind);
    const docs: AnyDocument[] = [];
    for (const [id, entry] of this.parts.get(key) ?? []) {
      if (held.get(id) === entry.doc) docs.push(entry.doc);
      else this.forget(kind, key, id);
    }
    return docs;
  }

  private forget(kind: Kind, key: string, id: string): void {
    this.parts.get(key)?.delete(id);
    this.entries.get(kind)?.delete(id);
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
    if (before !== undefined) this.parts.get(partKey(kind, before.scope, before.lane))?.delete(before.doc.id);
    const key = partKey(kind, now.scope, now.lane);
    const part = this.parts.get(key) ?? new Map<string, Entry>();
    part.set(now.doc.id, now);
    this.parts.set(key, part);
  }

  private laneOf(scope: string, kind: Kind, id: string): number {
    const key = `${scope} ${laneCount(scope, kind)} ${ticketIdOf(kind, id)}`;
    const lane = this.lanes.get(key) ?? laneOf(scope, kind, id);
    this.lanes.set(key, lane);
    return lane;
  }
}

function partKey(kind: Kind, scope: string, lane: number): string {
  return `${kind} ${scope} ${lane}`;
}

function same(a: Digest, b: Digest): boolean {
  return a.n === b.n && a.sum === b.sum;
}
