/** What the last exchange with the server showed. `slow`: an exchange is under way and has taken more than 5 s. */
export type Reach = 'unknown' | 'online' | 'slow' | 'offline' | 'refused';

/** Everything the header chip, its popover and the first-sync line are told. */
export interface SyncStatus {
  /** What lies on this device is still being read: nothing is exchanged yet, and what waits is not all counted. */
  readonly reading: boolean;
  readonly reach: Reach;
  /** The server answered 401: work is kept, and goes after sign-in. */
  readonly signedOut: boolean;
  /** Tickets, messages and files on this device that the server does not hold yet. */
  readonly unsent: number;
  /** Drafts, and files of drafts, that are on this device alone: not work to be sent, but lost when this device is wiped. */
  readonly unsentDrafts: number;
  /** Items under Needs attention. */
  readonly attention: number;
  /** Documents that came but that this build cannot read: kept aside until it is updated. */
  readonly unreadable: number;
  /** When the last exchange with the server succeeded, RFC 3339; null before the first. */
  readonly lastExchangeAt: string | null;
  /** The first sync, in documents; null once it is complete. `openReady`: the unfinished tickets and their threads are all here. */
  readonly firstSync: {
    readonly received: number;
    readonly total: number;
    readonly openReady: boolean;
  } | null;
  /** A fault of the local storage, in a sentence for the person; null when it is well. */
  readonly storageFault: string | null;
  /** The server no longer speaks this build's wire: the app has to update. */
  readonly upgradeNeeded: boolean;
}
