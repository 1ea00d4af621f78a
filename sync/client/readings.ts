const NOTHING_KNOWN: ReadonlyMap<string, string> = new Map();

/** How much of what the device holds is in memory: a start reads it in the order in which it is needed. */
export class Readings {
  everyTicket = true;
  /** The tickets whose threads are in memory; null means all. */
  private threads: ReadonlySet<string> | null = null;
  private expected = NOTHING_KNOWN;

  isWhole(): boolean {
    return this.threads === null && this.everyTicket;
  }

  isRead(ticketId: string): boolean {
    return this.threads?.has(ticketId) ?? true;
  }

  /** When something last happened in a ticket, as it was noted before, for as long as its thread is unread. */
  activity(ticketId: string): string | undefined {
    return this.isRead(ticketId) ? undefined : this.expected.get(ticketId);
  }

  /** Nothing is in memory but what was taken so far. Gives back the tickets that look different by it. */
  begin(activity: ReadonlyMap<string, string>): Iterable<string> {
    this.everyTicket = false;
    this.threads = new Set();
    this.expected = activity;
    return activity.keys();
  }

  /** These threads, or (null) all, are in memory. Gives back the tickets that may look different by it. */
  read(ticketIds: readonly string[] | null): Iterable<string> {
    if (ticketIds !== null) {
      this.threads = new Set([...(this.threads ?? []), ...ticketIds]);
      return ticketIds;
    }
    const { expected } = this;
    this.threads = null;
    this.expected = NOTHING_KNOWN;
    return expected.keys();
  }
}
