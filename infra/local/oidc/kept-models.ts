import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly endsAtMs: number;
}

/** The most entries of one model; the oldest go first. Thousands of sign-ins that nobody finishes must not fill the memory. */
const MOST = 5_000;

/**
 * What the provider remembers of a sign-in for the seconds it lasts, in memory. A restart in between forgets it, and the person begins again;
 * the sessions of Roost itself are in the table.
 */
export class KeptModels implements Adapter {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const seconds = expiresIn ?? 3600;
    this.#kept.delete(id);
    this.#kept.set(id, { payload, endsAtMs: this.#now() + seconds * 1000 });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST) break;
      this.#kept.delete(oldest);
    }
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const kept = this.#kept.get(id);
    return kept === undefined || kept.endsAtMs <= this.#now() ? undefined : kept.payload;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.#kept.values()].find(({ payload }) => payload.uid === uid)?.payload;
  }

  /** Only devices without a browser sign in by user code. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    if (kept !== undefined) kept.payload.consumed = Math.floor(this.#now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id);
  }
}
