import type { ListedRecord, RecordAddress, RecordBody, RecordFamily, RecordStore } from '../record-store.ts';

interface Kept {
  readonly body: RecordBody;
  readonly expiresAtMs: number | null;
}

/** Records in memory, for tests and for a server that keeps nothing. Bodies are copied in and out, so no caller shares an object. */
export class MemoryRecordStore implements RecordStore {
  readonly #records = new Map<string, Map<string, Kept>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  async read(address: RecordAddress): Promise<RecordBody | null> {
    return this.#live(address);
  }

  async create(address: RecordAddress, body: RecordBody, expiresAtMs: number | null): Promise<boolean> {
    if (this.#live(address) !== null) return false;
    this.#write(address, body, expiresAtMs);
    return true;
  }

  async replace(address: RecordAddress, body: RecordBody, expiresAtMs: number | null): Promise<boolean> {
    if (this.#live(address) === null) return false;
    this.#write(address, body, expiresAtMs);
    return true;
  }

  async take(address: RecordAddress): Promise<RecordBody | null> {
    const body = this.#live(address);
    this.#records.get(groupOf(address.family, address.id))?.delete(address.part ?? '');
    return body;
  }

  async list(family: RecordFamily, id: string): Promise<readonly ListedRecord[]> {
    const listed: ListedRecord[] = [];
    for (const part of [...(this.#records.get(groupOf(family, id))?.keys() ?? [])].sort()) {
      const body = this.#live({ family, id, part });
      if (body !== null) listed.push({ part, body });
    }
    return listed;
  }

  #live({ family, id, part }: RecordAddress): RecordBody | null {
    const kept = this.#records.get(groupOf(family, id))?.get(part ?? '');
    if (kept === undefined || (kept.expiresAtMs !== null && kept.expiresAtMs <= this.#now())) return null;
    return structuredClone(kept.body);
  }

  #write({ family, id, part }: RecordAddress, body: RecordBody, expiresAtMs: number | null): void {
    const group = groupOf(family, id);
    const parts = this.#records.get(group) ?? new Map<string, Kept>();
    parts.set(part ?? '', { body: structuredClone(body), expiresAtMs });
    this.#records.set(group, parts);
  }
}

function groupOf(family: RecordFamily, id: string): string {
  return `${family}#${id}`;
}
