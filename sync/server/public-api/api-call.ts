import type { FoundApiKey } from '../api-keys/find-api-key.ts';
import type { FrameDeps, SyncService } from '../http/api-deps.ts';
import type { ServerDeps } from '../server-deps.ts';

/** What the doors of the public API stand on. */
export interface PublicApiDeps extends FrameDeps, Omit<ServerDeps, 'announce'> {
  readonly sync: Pick<SyncService, 'push'>;
}

/** One call, as an operation sees it: who calls, and what was given, each part parsed by its schema. */
export interface ApiCall<Query, Body> {
  readonly key: FoundApiKey;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** Names what an unsafe call is to do: a repeat has the same one, and nothing else has. */
  readonly cause: string;
  /** Names what it was given: another body under one cause is another one. */
  readonly given: string;
}

/** What an operation answers: the status of success is the operation's own. */
export interface ApiAnswer {
  readonly body: unknown;
  /** The address of what was made, under `/api/v1`. */
  readonly location?: string;
}
