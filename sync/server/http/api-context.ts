import type { Context } from 'hono';
import type { FoundSession } from '../session/find-session.ts';

/** What the doors hang on a call while it lasts. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    session: FoundSession | null;
  };
}

export type ApiContext = Context<ApiEnv>;
