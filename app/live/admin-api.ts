import * as z from 'zod/mini';
import {
  adminDoneSchema,
  auditPageSchema,
  knownDevicesSchema,
  type AdminCommand,
  type AdminCommandName,
} from '../../sync/protocol/admin.ts';
import type { KeepMonths } from '../../sync/domain/setting.ts';
import { agedTicketsSchema, holdingsSchema, personExportSchema } from '../../sync/protocol/privacy.ts';
import { problemSchema } from '../../sync/protocol/problem.ts';
import { BUILD_HEADER, CSRF_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../../sync/protocol/version.ts';
import { clientBuild } from '../client-build.ts';
import { t } from '../words/t.ts';

/** How an admin's call went. `refused` says in a sentence why nothing was changed; `unreachable`: it is not known whether it was carried out. */
export type AdminAnswer<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | {
      readonly kind: 'refused';
      readonly sentence: string;
      readonly field: string | null;
      readonly outdated: boolean;
    }
  | { readonly kind: 'unreachable' };

const TIMEOUT_MS = 60_000;
const HEADERS = { [CSRF_HEADER]: '1', [PROTOCOL_HEADER]: String(PROTOCOL), [BUILD_HEADER]: clientBuild };

/** Gives a command. A repeat with the same id is carried out once. */
export async function giveCommand<Name extends AdminCommandName>(
  name: Name,
  command: AdminCommand<Name>,
): Promise<AdminAnswer<unknown>> {
  const init = {
    method: 'POST',
    headers: { ...HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify(command),
  };
  return ask(`/api/admin/commands/${name}`, init, adminDoneSchema);
}

/** One page of the audit log, from before the line `before`. */
export async function askAudit(before: number | null) {
  const query = before === null ? '' : `?before=${before}`;
  return ask(`/api/admin/audit${query}`, { headers: HEADERS }, auditPageSchema);
}

/** What the server knows of these people's devices. */
export async function askDevices(personIds: readonly string[]) {
  const query = new URLSearchParams(personIds.map((id) => ['person', id])).toString();
  return ask(`/api/admin/devices?${query}`, { headers: HEADERS }, knownDevicesSchema);
}

/** What the server answers to a question of an admin or lead. */
export async function askAdmin<Value>(
  path: string,
  schema: z.ZodMiniType<Value>,
): Promise<AdminAnswer<Value>> {
  return ask(path, { headers: HEADERS }, schema);
}

/** How much is held of a person. */
export async function askHoldings(personId: string) {
  return ask(`/api/admin/privacy/${personId}`, { headers: HEADERS }, holdingsSchema);
}

/** How many tickets would be emptied now if they were kept for so many months. */
export async function askAged(months: KeepMonths) {
  return ask(`/api/admin/retention?months=${months}`, { headers: HEADERS }, agedTicketsSchema);
}

/** Everything that is held of a person; the audit log tells that it was given out. */
export async function askExport(personId: string, command: string) {
  const init = {
    method: 'POST',
    headers: { ...HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify({ command }),
  };
  return ask(`/api/admin/privacy/${personId}/export`, init, personExportSchema);
}

async function ask<Value>(
  path: string,
  init: RequestInit,
  schema: z.ZodMiniType<Value>,
): Promise<AdminAnswer<Value>> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const json: unknown = await response.json();
    const value = z.safeParse(schema, json);
    if (response.ok && value.success) return { kind: 'answered', value: value.data };
    const problem = z.safeParse(problemSchema, json);
    if (!problem.success || response.status >= 500) return { kind: 'unreachable' };
    const { code, title, detail = title, field = null } = problem.data;
    const sentence = code === 'not-signed-in' ? t('Sign in again, then save once more.') : detail;
    return { kind: 'refused', sentence, field, outdated: code === 'outdated' };
  } catch {
    // No network, or a page where JSON should be: what was typed stays on the screen.
    return { kind: 'unreachable' };
  }
}
