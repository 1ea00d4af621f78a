import { handle } from 'hono/aws-lambda';
import { ulid } from 'ulid';
import { createAdminService } from '../admin/admin-service.ts';
import { adminDoors } from '../http/admin-doors.ts';
import { frameApi } from '../http/frame-api.ts';
import { callerBehindSite } from '../http/limit-calls.ts';
import { systemRandomBytes } from '../session/secret.ts';
import { closeSocketsOfSession } from '../socket/close-sockets.ts';
import { lambdaFiles, lambdaRawMail } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { lambdaTell } from './lambda-tell.ts';
import { lambdaMail } from './mail-deps.ts';
import { quietly } from './quietly.ts';

const deps = lambdaDeps();
const admin = createAdminService(
  {
    ...deps,
    mail: lambdaMail(),
    files: lambdaFiles(),
    raw: lambdaRawMail(),
    closeSockets: async (personId, id) => closeSocketsOfSession(deps, personId, id),
  },
  lambdaTell(deps),
);
const desk = {
  ...deps,
  admin,
  randomBytes: systemRandomBytes,
  newRequestId: () => ulid(),
  callerOf: callerBehindSite,
};

/** `/api/admin/*`, behind API Gateway's HTTP API. */
export const handler = quietly(handle(frameApi(desk, { '/api/admin': adminDoors(desk) })));
