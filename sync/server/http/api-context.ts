import type { Context } from 'hono';
import type { ApiRate } from '../api-keys/api-rate.ts';
import type { FoundSession } from '../session/find-session.ts';

/** What the doors hang on a call while it lasts. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    session: FoundSession | null;
    /** The key of the public API that the call was made with, and what it may still do within this minute. */
    apiKey: { readonly id: string; readonly rate: ApiRate } | null;
  };
}

export type ApiContext = Context<ApiEnv>;
