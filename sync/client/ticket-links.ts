import type { AnyDocument } from '../domain/document.ts';
import { ticketIdOf } from '../domain/lane.ts';

const NONE: ReadonlySet<string> = new Set();

/** Which tickets belong to which requester, and which name which other: asked for with every change of an open ticket, among 10,000. */
export class TicketLinks {
  private readonly found = new Map<string, Set<string>>();
  private readonly keys = new Map<string, readonly string[]>();

  /** A ticket has this form now, or (null) is gone. */
  note(id: string, doc: AnyDocument | null): void {
    for (const key of this.keys.get(id) ?? []) this.found.get(key)?.delete(id);
    this.keys.delete(id);
    if (doc === null) return;
    const keys = keysOf(doc);
    this.keys.set(id, keys);
    for (const key of keys) {
      const ids = this.found.get(key) ?? new Set();
      this.found.set(key, ids.add(id));
    }
  }

  ofRequester(requesterId: string): ReadonlySet<string> {
    return this.found.get(`requester ${requesterId}`) ?? NONE;
  }

  naming(ticketId: string): ReadonlySet<string> {
    return this.found.get(`ticket ${ticketId}`) ?? NONE;
  }
}

function keysOf({ requesterId, duplicateOf, splitFrom, followUpOf }: AnyDocument): string[] {
  const named = [
    duplicateOf,
    followUpOf,
    typeof splitFrom === 'string' ? ticketIdOf('messages', splitFrom) : null,
  ].filter((id) => typeof id === 'string');
  return [`requester ${String(requesterId)}`, ...named.map((id) => `ticket ${id}`)];
}
