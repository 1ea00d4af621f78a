import * as z from 'zod/mini';
import { mayAdminister, SETTING_TYPES, type SettingType } from '../../domain/admin-rights.ts';
import type { AnyDocument } from '../../domain/document.ts';
import type { Actor } from '../../domain/scope.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import { isLive } from '../stored-document.ts';
import { refuseHostileJson } from '../refuse-hostile-json.ts';
import { AdminRefused, requireBase } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { changesBetween } from './audit-log.ts';
import { refuseCalendarInUse } from './calendar-in-use.ts';
import { deleteDocument, putDocument, workspaceKey } from './put-document.ts';
import { SETTING_SCHEMAS } from './setting-schemas.ts';

const NO_REV = `srv-${'0'.repeat(26)}`;

/** Adds or changes a setting: a queue, a tag, a policy, a calendar, an answer, a shared view. */
export async function putSetting(
  _deps: AdminDeps,
  { actor }: AdminCaller,
  { setting, base }: AdminCommand<'put-setting'>,
): Promise<AdminStep> {
  requireRight(actor, setting.type);
  const next = parseSetting(setting);
  const key = workspaceKey('settings', setting.id);
  return {
    documents: [key],
    markers: [],
    apply: (plan) => {
      const item = plan.find(key);
      const before = isLive(item) ? item.body : null;
      requireBase(isLive(item) ? item : null, base);
      if (before !== null && before['type'] !== setting.type)
        throw new AdminRefused('refused', 'Something of another kind is stored under this id.');
      const changes = changesBetween(before, next);
      if (changes.length === 0 && before !== null) return null;
      putDocument(plan, 'settings', next);
      return { target: targetOf(next), changes };
    },
  };
}

/** Removes a setting that nothing has to be able to name any more. Queues and the workspace itself stay: tickets lie in them. */
export async function deleteSetting(
  deps: AdminDeps,
  { actor }: AdminCaller,
  { settingId, base }: AdminCommand<'delete-setting'>,
): Promise<AdminStep> {
  const key = workspaceKey('settings', settingId);
  await refuseCalendarInUse(deps, settingId);
  return {
    documents: [key],
    markers: [],
    apply: (plan) => {
      const item = plan.find(key);
      if (!isLive(item)) return null;
      const type = typeSchema.safeParse(item.body['type']);
      if (!type.success || type.data === 'queue' || type.data === 'workspace')
        throw new AdminRefused('refused', 'This cannot be deleted, since tickets lie in it.');
      requireRight(actor, type.data);
      requireBase(item, base);
      deleteDocument(plan, item);
      return { target: targetOf(item.body), changes: changesBetween(item.body, null) };
    },
  };
}

const typeSchema = z.enum(SETTING_TYPES);

function requireRight(actor: Actor, type: SettingType): void {
  if (!mayAdminister(actor, `setting ${type}`))
    throw new AdminRefused('not-allowed', 'Your role does not change settings of this kind.');
}

function parseSetting(setting: AdminCommand<'put-setting'>['setting']): AnyDocument {
  const given = { ...setting, rev: NO_REV, hist: undefined };
  const hostile = refuseHostileJson({ ...setting });
  if (hostile !== null) throw new AdminRefused('refused', hostile.detail);
  const parsed = z.safeParse(SETTING_SCHEMAS[setting.type], given);
  if (parsed.success) {
    const { hist: _given, ...document } = parsed.data;
    return { ...document, id: setting.id, rev: NO_REV };
  }
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new AdminRefused('refused', `Look at ${place === '' ? 'what was given' : place}.`, place || null);
}

function targetOf(document: AnyDocument) {
  const name = document['name'];
  return { kind: 'settings' as const, id: document.id, name: typeof name === 'string' ? name : document.id };
}
