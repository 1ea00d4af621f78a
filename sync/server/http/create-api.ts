import type { Hono } from 'hono';
import { adminDoors } from './admin-doors.ts';
import type { ApiEnv } from './api-context.ts';
import type { AdminApiDeps, DeskApiDeps } from './api-deps.ts';
import { deskDoors } from './desk-doors.ts';
import type { PublicApiDeps } from '../public-api/api-call.ts';
import { publicDoors } from '../public-api/public-doors.ts';
import { frameApi } from './frame-api.ts';

/** The whole API as one Hono app, as one machine has it. In AWS three functions share its doors (decisions 0065 and 0131). */
export function createApi(deps: DeskApiDeps & AdminApiDeps & PublicApiDeps): Hono<ApiEnv> {
  const own = { ...deskDoors(deps), '/api/admin': adminDoors(deps) };
  return frameApi(deps, own, { '/api/v1': publicDoors(deps) });
}
