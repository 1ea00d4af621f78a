import type { Hono } from 'hono';
import { adminDoors } from './admin-doors.ts';
import type { ApiEnv } from './api-context.ts';
import type { AdminApiDeps, DeskApiDeps } from './api-deps.ts';
import { deskDoors } from './desk-doors.ts';
import { frameApi } from './frame-api.ts';

/** The whole API as one Hono app, as one machine has it. In AWS two functions share its doors (decision 0065). */
export function createApi(deps: DeskApiDeps & AdminApiDeps): Hono<ApiEnv> {
  return frameApi(deps, { ...deskDoors(deps), '/api/admin': adminDoors(deps) });
}
