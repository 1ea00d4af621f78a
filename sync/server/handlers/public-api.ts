import { handle } from 'hono/aws-lambda';
import { ulid } from 'ulid';
import { frameApi } from '../http/frame-api.ts';
import { publicDoors } from '../public-api/public-doors.ts';
import { systemRandomBytes } from '../session/secret.ts';
import { createSyncService } from '../sync-service.ts';
import { callerBehindSite } from '../http/limit-calls.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { lambdaTell } from './lambda-tell.ts';
import { quietly } from './quietly.ts';

const deps = lambdaDeps();
const desk = {
  ...deps,
  sync: createSyncService(deps, lambdaTell(deps)),
  randomBytes: systemRandomBytes,
  newRequestId: () => ulid(),
  callerOf: callerBehindSite,
};

/** `/api/v1/*`, behind API Gateway's HTTP API. */
export const handler = quietly(handle(frameApi(desk, {}, { '/api/v1': publicDoors(desk) })));
