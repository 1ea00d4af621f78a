import type { RxStorage } from 'rxdb';
import type { FileShelf } from './files/file-shelf.ts';

/** Runs something later; gives back what calls it off. Milliseconds. */
export interface Timers {
  after(ms: number, run: () => void): () => void;
}

/** An open socket, as far as pokes need one. */
export interface SocketPort {
  send(text: string): void;
  close(): void;
}

/** What a socket tells. `closed` comes at most once, and nothing comes after it. */
export interface SocketEvents {
  opened(): void;
  message(text: string): void;
  closed(): void;
}

/** A channel between the tabs of this site. A tab does not hear itself. */
export interface TabChannel {
  post(message: unknown): void;
  close(): void;
}

/** Everything a workspace takes from outside itself, so that tests and simulations can decide it. */
export interface DeviceEnvironment {
  /** `path` is on this site, such as `/api/sync/pull`. Rejects when nothing came back. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly openSocket: (url: string, events: SocketEvents) => SocketPort;
  /** The device's clock: milliseconds since 1970. It may be wrong, and may jump. */
  readonly now: () => number;
  readonly timers: Timers;
  /** A number in [0, 1): jitter. */
  readonly random: () => number;
  /** A fresh ULID, 26 characters. */
  readonly ulid: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Whether a person is looking at this page. */
  readonly visible: () => boolean;
  /** Calls back when an exchange may succeed now: back online, visible again, woken by the worker. Gives back the end of it. */
  readonly onHint: (listener: () => void) => () => void;
  /** Opens the channel of this name; without it tabs know nothing of each other but through the database. */
  readonly openChannel?: (name: string, hear: (message: unknown) => void) => TabChannel;
  /** A few characters kept outside the database, by name, so that a database the browser emptied is noticed. */
  readonly keepsakes?: { read(name: string): string | null; write(name: string, value: string | null): void };
  /** Whether the browser has promised to keep what lies here; null when it does not say. */
  readonly isKept?: () => Promise<boolean | null>;
  /** An admin had this device deleted: nothing is held any more, and nobody is at work here. */
  readonly purged?: () => void;
  /** The name of this build, told to the server with each call. */
  readonly build: string;
  /** When what this build was made from was committed, RFC 3339; absent where nobody knows. */
  readonly builtAt?: string;
}

/** What `openWorkspace` needs. `storage` is RxDB's Dexie storage in the app, its memory storage in tests. */
export interface WorkspaceOptions {
  readonly person: { readonly id: string };
  readonly storage: RxStorage<unknown, unknown>;
  readonly environment: DeviceEnvironment;
  /** Where this person’s files lie; without one they last as long as the page. */
  readonly shelf?: FileShelf;
  /** Whether other tabs may have the same database open. One of them is elected to exchange with the server. */
  readonly multiInstance: boolean;
  /** Only for development: closes what a hot reload left open. */
  readonly closeDuplicates?: boolean;
}
