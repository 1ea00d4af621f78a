import type { Kind } from '../domain/kind.ts';
import type { LaneDigest } from '../protocol/pull.ts';
import type { DigestBook } from './digest-book.ts';
import type { DeviceEnvironment } from './environment.ts';
import type { PulledPage } from './pull-mux.ts';
import type { Part } from './rereading.ts';

/** Proving waits until nothing has come for this long, in milliseconds. */
const QUIET_MS = 3_000;
/** One lane is added up at a time, so that a page in use is not held up; in milliseconds. */
const BETWEEN_LANES_MS = 50;
/** As long is left to the page between two slices of hashing, in milliseconds. */
const BETWEEN_SLICES_MS = 16;
/** Documents hashed in one go: some 5 ms of a laptop. */
const HASHED_AT_ONCE = 400;
/** A lane that stays wrong after it was read again is read again less and less often: this long after the first time, doubling. */
const AGAIN_MS = 60_000;

interface Claim {
  readonly digest: LaneDigest;
  readonly scopes: readonly string[];
}

/** Proves at idle, lane by lane, that the device holds exactly what the server's logs say, and has the lanes that differ read again. */
export class Prover {
  private readonly environment: DeviceEnvironment;
  private readonly book: DigestBook;
  private readonly repair: (kind: Kind, parts: readonly Part[]) => void;
  private readonly claims = new Map<string, { readonly kind: Kind; readonly claim: Claim }>();
  private readonly repaired = new Map<string, { readonly times: number; readonly at: number }>();
  private stop: () => void = () => undefined;

  constructor(
    environment: DeviceEnvironment,
    book: DigestBook,
    repair: (kind: Kind, parts: readonly Part[]) => void,
  ) {
    this.environment = environment;
    this.book = book;
    this.repair = repair;
  }

  /** A page came: its digests, if any, are to be proven once it is quiet. */
  took({ pulled, scopes }: PulledPage): void {
    for (const [key, { kind }] of this.claims) if (kind === pulled.kind) this.claims.delete(key);
    for (const digest of pulled.digests) {
      const key = `${pulled.kind} ${digest.scope} ${digest.lane}`;
      this.claims.set(key, { kind: pulled.kind, claim: { digest, scopes } });
    }
    this.later(QUIET_MS);
  }

  /** Nothing is proven any more. */
  close(): void {
    this.stop();
    this.claims.clear();
  }

  private later(ms: number): void {
    this.stop();
    this.stop = this.environment.timers.after(ms, () => this.proveOne());
  }

  private proveOne(): void {
    const [next] = this.claims;
    if (next === undefined) return;
    const [key, { kind, claim }] = next;
    if (!this.book.prepare(kind, claim.scopes, HASHED_AT_ONCE)) {
      this.later(BETWEEN_SLICES_MS);
      return;
    }
    this.claims.delete(key);
    if (!this.book.isWrong(kind, claim.digest, claim.scopes)) this.repaired.delete(key);
    else if (this.mayRepair(key)) this.repair(kind, [claim.digest]);
    this.later(BETWEEN_LANES_MS);
  }

  private mayRepair(key: string): boolean {
    const now = this.environment.now();
    const last = this.repaired.get(key);
    // A clock that was put back must not forbid repairs for ever.
    if (last !== undefined && now >= last.at && now - last.at < AGAIN_MS * 2 ** last.times) return false;
    this.repaired.set(key, { times: Math.min((last?.times ?? -1) + 1, 10), at: now });
    return true;
  }
}
