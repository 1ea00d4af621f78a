import { scopesOf, type Actor } from '../../../sync/domain/scope.ts';
import { pullRequestSchema } from '../../../sync/protocol/pull.ts';
import { pushRequestSchema, type PushRequest, type PushResponse } from '../../../sync/protocol/push.ts';
import { bindDeviceSchema } from '../../../sync/protocol/session.ts';
import { pull } from '../../../sync/server/pull.ts';
import { push } from '../../../sync/server/push.ts';
import type { ServerDeps } from '../../../sync/server/server-deps.ts';
import { StoreUnavailable } from '../../../sync/server/sync-store.ts';
import { problem, type Call, type Reply } from '../../support/network-fault.ts';
import type { Ledger } from '../checks/ledger.ts';

/** One signed-in browser, as the server knows it. */
export interface Session {
  readonly personId: string;
  /** The device bound to it; null before that. */
  readonly device: string | null;
}

/** What stands behind the doors, for one call. */
export interface Doors {
  readonly deps: ServerDeps;
  readonly ledger: Ledger;
  /** Told of every answered push, with its answer. */
  readonly pushed: (request: PushRequest, response: PushResponse, personId: string) => void;
  readonly bind: (cookie: string, session: Session) => void;
}

/** Who calls. */
interface Caller {
  readonly actor: Actor;
  readonly device: string | null;
}

/** Answers one call of somebody who is signed in as the API does. An unforeseen fault is a violation of its own. */
export async function answerCall(doors: Doors, caller: Caller, asked: Call): Promise<Reply> {
  try {
    switch (asked.path) {
      case '/api/sync/push':
        return await answerPush(doors, caller, asked);
      case '/api/sync/pull': {
        const request = pullRequestSchema.safeParse(JSON.parse(asked.body));
        if (!request.success) return problem(400, 'not-valid');
        return json(await pull(doors.deps, caller, request.data));
      }
      default:
        return await answerSession(doors, caller, asked);
    }
  } catch (fault) {
    if (fault instanceof StoreUnavailable) return problem(503, 'unavailable');
    doors.ledger.violate('5xx', fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    return problem(500, 'fault');
  }
}

async function answerPush({ deps, pushed }: Doors, caller: Caller, asked: Call): Promise<Reply> {
  const request = pushRequestSchema.safeParse(JSON.parse(asked.body));
  if (!request.success) return problem(400, 'not-valid');
  if (request.data.device !== caller.device) return problem(403, 'not-yours');
  const response = await push(deps, caller, request.data);
  pushed(request.data, response, caller.actor.personId);
  return json(response);
}

/** The small doors beside push and pull. */
async function answerSession({ deps, bind }: Doors, { actor, device }: Caller, asked: Call): Promise<Reply> {
  switch (asked.path) {
    case '/api/session': {
      const { epoch } = await deps.store.readMeta();
      const person = { id: actor.personId, name: actor.personId, email: null, role: actor.role };
      return json({ person, scopes: scopesOf(actor), epoch, device });
    }
    case '/api/session/device':
      bind(asked.cookie, {
        personId: actor.personId,
        device: bindDeviceSchema.parse(JSON.parse(asked.body)).device,
      });
      return { status: 204, type: '', body: '' };
    case '/api/socket-ticket':
      return json({ ticket: 'ticket', url: '/socket' });
    default:
      return problem(404, 'not-found');
  }
}

function json(value: unknown): Reply {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}
