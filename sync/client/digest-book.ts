import { fingerprint, type Digest } from '../domain/digest.ts';
import type { AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { laneOf } from '../domain/lane.ts';
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

  constructor(ports: DigestPorts) {
    this.ports = ports;
  }

  /**
   * Hashes at most so many documents of a kind that have not been hashed yet. True once none is left: to hash 60,000 messages in one go would
   * hold a page up for seconds.
   */
  prepare(kind: Kind, scopes: readonly string[], most: number): boolean {
    const names = scopes.join(' ');
    let left = most;
    for (const doc of this.ports.held(kind).values()) {
      if (this.known(kind, doc, names) !== null) continue;
      if (left === 0) return false;
      left -= 1;
      this.entry(kind, doc, scopes);
    }
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
    return [...this.ports.held(kind).values()].filter((doc) => {
      const { scope, lane } = this.entry(kind, doc, scopes);
      return scope === part.scope && (part.lane === null || lane === part.lane);
    });
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
    const lane = before?.scope === scope ? before.lane : laneOf(scope, kind, doc.id);
    const print = before?.doc.rev === doc.rev ? before.fingerprint : fingerprint(doc.id, doc.rev);
    const entry = { doc, scopes: names, scope, lane, fingerprint: print };
    entries.set(doc.id, entry);
    return entry;
  }
}

function same(a: Digest, b: Digest): boolean {
  return a.n === b.n && a.sum === b.sum;
}
