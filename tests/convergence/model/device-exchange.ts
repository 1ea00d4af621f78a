import { isRecord } from '../../../sync/domain/same-value.ts';
import { problemSchema } from '../../../sync/protocol/problem.ts';
import { pullResponseSchema, type PullRequest, type PullResponse } from '../../../sync/protocol/pull.ts';
import { pushResponseSchema, type PushResponse, type PushRow } from '../../../sync/protocol/push.ts';
import type { Call, Reply } from '../../support/network-fault.ts';
import type { ModelDevice } from './model-device.ts';

/** Why an exchange gave nothing. All but `too-large` are answered by trying again later. */
export type Silence = 'offline' | 'signed-out' | 'too-large' | 'busy';

export type Heard<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Silence };

/** Sends rows and hears the answers. Anything but Roost's own answer is a silence, whatever its status says. */
export async function sendPush(device: ModelDevice, rows: readonly PushRow[]): Promise<Heard<PushResponse>> {
  const body = JSON.stringify({ device: device.id, rows });
  const reply = await ask(device, { path: '/api/sync/push', body, cookie: device.cookie });
  if (reply === null) return { ok: false, why: 'offline' };
  const parsed = pushResponseSchema.safeParse(parseJson(reply));
  if (reply.status !== 200) return { ok: false, why: silenceOf(reply) };
  if (!parsed.success || parsed.data.answers.length !== rows.length) return { ok: false, why: 'offline' };
  return { ok: true, value: parsed.data };
}

/** Asks for what changed. */
export async function sendPull(device: ModelDevice, request: PullRequest): Promise<Heard<PullResponse>> {
  const body = JSON.stringify(request);
  const reply = await ask(device, { path: '/api/sync/pull', body, cookie: device.cookie });
  if (reply === null) return { ok: false, why: 'offline' };
  if (reply.status !== 200) return { ok: false, why: silenceOf(reply) };
  const json = parseJson(reply);
  // The server's own form, read in full now and then: reading every page would take half of the run.
  if (isPulled(json) && device.random.chance(0.9)) return { ok: true, value: json };
  const parsed = pullResponseSchema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, why: 'offline' };
}

async function ask(device: ModelDevice, call: Call): Promise<Reply | null> {
  try {
    return await device.call(call);
  } catch (fault) {
    // A lost connection is a silence; anything else is a mistake of the simulation or of the server's code.
    if (fault instanceof Error && fault.name === 'ConnectionLost') return null;
    throw fault;
  }
}

function isPulled(json: unknown): json is PullResponse {
  return isRecord(json) && typeof json['epoch'] === 'string' && Array.isArray(json['pulls']);
}

function silenceOf(reply: Reply): Silence {
  const read = problemSchema.safeParse(parseJson(reply));
  if (!read.success) return 'offline';
  switch (reply.status) {
    case 401:
      return 'signed-out';
    case 400:
    case 413:
      return 'too-large';
    default:
      return 'busy';
  }
}

function parseJson(reply: Reply): unknown {
  try {
    return JSON.parse(reply.body);
  } catch {
    return null;
  }
}
