/**
 * Which documents of one kind are being pushed, and which pushes replication has noted lately. A pulled page must not bring a document of
 * either: while its push is under way, replication passes the server's form over as if a newer edit stood here, and never asks for it again;
 * and a page that was read before a push was answered would put the older form in the newer one's place.
 */
export class PushTrace {
  private readonly underWay = new Set<string>();
  private readonly noted = new Map<string, number>();
  private moment = 0;

  /** These documents are handed to the server. */
  begin(ids: Iterable<string>): void {
    for (const id of ids) this.underWay.add(id);
  }

  /** Replication has noted what the server holds of this document. True when its push had been under way. */
  note(id: string): boolean {
    if (!this.underWay.delete(id)) return false;
    this.moment += 1;
    this.noted.set(id, this.moment);
    return true;
  }

  /** A moment to ask about later. What was noted before the oldest moment still asked about may be forgotten. */
  now(): number {
    return this.moment;
  }

  /** Whether one of these documents is being pushed now, or was noted after the moment. */
  touches(ids: Iterable<string>, since: number): 'under-way' | 'since' | null {
    let result: 'since' | null = null;
    for (const id of ids) {
      if (this.underWay.has(id)) return 'under-way';
      if ((this.noted.get(id) ?? 0) > since) result = 'since';
    }
    return result;
  }
}
