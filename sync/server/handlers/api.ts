import { handle } from 'hono/aws-lambda';
import { ulid } from 'ulid';
import * as z from 'zod/mini';
import { createFileService } from '../files/file-service.ts';
import { openQueues } from '../help/open-queues.ts';
import { deskDoors } from '../http/desk-doors.ts';
import { frameApi } from '../http/frame-api.ts';
import { callerBehindSite } from '../http/limit-calls.ts';
import { personOf } from '../intake/person-of.ts';
import { createLinkService } from '../links/link-service.ts';
import type { FoundSession } from '../session/find-session.ts';
import { OidcIdentityProvider } from '../session/oidc-identity-provider.ts';
import { systemRandomBytes } from '../session/secret.ts';
import { closeSocketsOfSession } from '../socket/close-sockets.ts';
import { createSyncService } from '../sync-service.ts';
import { lambdaFiles } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { lambdaTell } from './lambda-tell.ts';
import { quietly } from './quietly.ts';

const environmentSchema = z.object({
  SOCKET_URL: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().check(z.minLength(1)),
  OIDC_CLIENT_SECRET: z.string().check(z.minLength(1)),
  /** The provider behind the sign-in that asks staff for a second factor. */
  STAFF_PROVIDER: z.string().check(z.minLength(1)),
});

const environment = environmentSchema.parse(process.env);
const deps = lambdaDeps();

const identity = new OidcIdentityProvider({
  issuer: new URL(environment.OIDC_ISSUER),
  clientId: environment.OIDC_CLIENT_ID,
  clientSecret: environment.OIDC_CLIENT_SECRET,
  redirectUri: `${deps.origin}/api/session/callback`,
  fetch,
  staffProvider: environment.STAFF_PROVIDER,
});

const tell = lambdaTell(deps);
const sync = createSyncService(deps, tell);
const files = createFileService({ ...deps, files: lambdaFiles(), tell });
const desk = {
  ...deps,
  identity,
  welcome: async (email: string) => personOf(deps, { address: email, name: '' }),
  sync,
  queues: openQueues(deps.store, deps.now),
  files,
  links: createLinkService({ ...deps, sync, files, randomBytes: systemRandomBytes }),
  randomBytes: systemRandomBytes,
  socketUrl: environment.SOCKET_URL,
  closeSockets: async ({ id, person }: FoundSession) => closeSocketsOfSession(deps, person.id, id),
  newRequestId: () => ulid(),
  callerOf: callerBehindSite,
};

/** `/api/*` but for `/api/admin/*`, behind API Gateway's HTTP API. */
export const handler = quietly(handle(frameApi(desk, deskDoors(desk))));
