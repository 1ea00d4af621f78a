import { handle } from 'hono/aws-lambda';
import { ulid } from 'ulid';
import * as z from 'zod/mini';
import type { Poke } from '../../protocol/poke.ts';
import { createAdminService } from '../admin/admin-service.ts';
import { createFileService } from '../files/file-service.ts';
import { createApi } from '../http/create-api.ts';
import { faultText } from '../http/log-line.ts';
import { OidcIdentityProvider } from '../session/oidc-identity-provider.ts';
import { systemRandomBytes } from '../session/secret.ts';
import { closeSocketsOfSession } from '../socket/close-sockets.ts';
import { sendPokes } from '../socket/send-pokes.ts';
import { createSyncService } from '../sync-service.ts';
import { lambdaFiles } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { lambdaMail } from './mail-deps.ts';

const environmentSchema = z.object({
  SOCKET_URL: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().check(z.minLength(1)),
  OIDC_CLIENT_SECRET: z.string().check(z.minLength(1)),
});

const environment = environmentSchema.parse(process.env);
const deps = lambdaDeps();

const identity = new OidcIdentityProvider({
  issuer: new URL(environment.OIDC_ISSUER),
  clientId: environment.OIDC_CLIENT_ID,
  clientSecret: environment.OIDC_CLIENT_SECRET,
  redirectUri: `${deps.origin}/api/session/callback`,
  fetch,
});

const files = lambdaFiles();
const tell = async (pokes: readonly Poke[]) =>
  sendPokes(deps, pokes).catch((fault: unknown) =>
    // The table's stream tells the same again.
    deps.log({ level: 'warn', event: 'poke-failed', fault: faultText(fault) }),
  );

const api = createApi({
  ...deps,
  identity,
  sync: createSyncService(deps, tell),
  files: createFileService({ ...deps, files, tell }),
  admin: createAdminService(
    {
      ...deps,
      mail: lambdaMail(),
      closeSockets: async (personId, id) => closeSocketsOfSession(deps, personId, id),
    },
    tell,
  ),
  randomBytes: systemRandomBytes,
  socketUrl: environment.SOCKET_URL,
  closeSockets: async ({ id, person }) => closeSocketsOfSession(deps, person.id, id),
  newRequestId: () => ulid(),
});

/** `/api/*`, behind API Gateway's HTTP API. */
export const handler = handle(api);
