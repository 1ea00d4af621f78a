/**
 * Which documents of one kind are being pushed, and which pushes replication has noted lately. A pulled page must not bring a document of
 * either: while its push is under way, replication passes the server's form over as if a newer edit stood here, and never asks for it again;
 * and a page that was read before a push was answered would put the older form in the newer one's place.
 */
export class PushTrace {
  /** `sent`: handed to the server. `to-be-noted`: the server's word is known here, and replication has still to write it down. */
  private readonly underWay = new Map<string, 'sent' | 'to-be-noted'>();
  /** What is handed to the server past replication, which knows nothing of it. */
  private readonly aside = new Set<string>();
  private readonly noted = new Map<string, number>();
  private moment = 0;

  /** These documents are handed to the server. */
  begin(ids: Iterable<string>): void {
    for (const id of ids) this.underWay.set(id, 'sent');
  }

  /** The server has answered for these documents. */
  answered(ids: Iterable<string>): void {
    for (const id of ids) if (this.underWay.has(id)) this.underWay.set(id, 'to-be-noted');
  }

  /** This document is handed to the server past replication. */
  beginAside(id: string): void {
    this.aside.add(id);
  }

  /** What came of that is written. Pages asked for before are too old. */
  endAside(id: string): void {
    this.aside.delete(id);
    this.moment += 1;
    this.noted.set(id, this.moment);
  }

  /** The document is about to be written as the server's; replication notes that as it notes a push. */
  expectNote(id: string): void {
    if (!this.underWay.has(id)) this.underWay.set(id, 'to-be-noted');
  }

  /** Nothing was written, so there is nothing to note. */
  expectNoNote(id: string): void {
    if (this.underWay.get(id) === 'to-be-noted') this.underWay.delete(id);
  }

  /** Replication could not write its notes. It may never try again, and pages must not wait for that; those read before are too old. */
  noteFailed(): void {
    for (const [id, state] of this.underWay) if (state === 'to-be-noted') this.note(id);
  }

  /** Replication has noted what the server holds of this document. True when its push had been under way. */
  note(id: string): boolean {
    if (!this.underWay.delete(id)) return false;
    this.moment += 1;
    this.noted.set(id, this.moment);
    return true;
  }

  /** Whether the server's word on a document is known here and has still to be noted. */
  awaitsNotes(): boolean {
    return [...this.underWay.values()].includes('to-be-noted');
  }

  /** The documents that are being pushed now. */
  pushing(): readonly string[] {
    return [...this.underWay.keys(), ...this.aside];
  }

  /** A moment to ask about later. What was noted before the oldest moment still asked about may be forgotten. */
  now(): number {
    return this.moment;
  }

  /** Whether one of these documents is being pushed now, or was noted after the moment. */
  touches(ids: Iterable<string>, since: number): 'under-way' | 'since' | null {
    let result: 'since' | null = null;
    for (const id of ids) {
      if (this.underWay.has(id) || this.aside.has(id)) return 'under-way';
      if ((this.noted.get(id) ?? 0) > since) result = 'since';
    }
    return result;
  }
}
