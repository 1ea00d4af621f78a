import { mayAdminister } from '../../domain/admin-rights.ts';
import type { Actor } from '../../domain/scope.ts';
import { WEBHOOKS } from '../../domain/webhook.ts';
import type { AdminCommand } from '../../protocol/admin.ts';
import type { CommitPlan } from '../commit-plan.ts';
import { WEBHOOKS_KEY, webhookKey } from '../keys.ts';
import { redoDelivery } from '../webhooks/delivery-log.ts';
import { refuseUrl } from '../webhooks/public-address.ts';
import {
  webhookIdsOf,
  webhookListMarker,
  webhookMarker,
  webhookOf,
  type WebhookRecord,
} from '../webhooks/webhook-record.ts';
import { clearState } from '../webhooks/webhook-state.ts';
import { AdminRefused } from './admin-refused.ts';
import type { AdminCaller, AdminDeps, AdminStep } from './admin-step.ts';
import { changesBetween, type AuditNote } from './audit-log.ts';

/** Adds or changes a webhook. Whatever it was switched off for is forgiven. */
export async function putWebhook(
  { clock, records, allowsPrivateWebhooks = false }: AdminDeps,
  { actor }: AdminCaller,
  { webhook }: AdminCommand<'put-webhook'>,
): Promise<AdminStep> {
  requireRight(actor);
  const refusal = refuseUrl(webhook.url, allowsPrivateWebhooks);
  if (refusal !== null) throw new AdminRefused('refused', refusal, 'url');
  const createdAt = new Date(clock.now()).toISOString();
  return {
    documents: [],
    markers: [webhookKey(webhook.id), WEBHOOKS_KEY],
    apply: (plan) => {
      const marker = plan.marker(webhookKey(webhook.id));
      const before = webhookOf(marker);
      const secret = webhook.secret ?? before?.secret;
      if (secret === undefined) throw new AdminRefused('refused', 'A new webhook needs a secret.', 'secret');
      const types = [...new Set(webhook.types)];
      const next: WebhookRecord = {
        ...{ ...webhook, types, secret },
        ...{ createdAt: before?.createdAt ?? createdAt, deletedAt: null },
      };
      plan.writeMarker(webhookMarker(next, marker), marker);
      if (before === null) addToList(plan, webhook.id);
      return noteOf(before, next);
    },
    follow: async () => clearState(records, webhook.id),
  };
}

/** Removes a webhook with its secret; what waits for it is not sent any more. */
export async function deleteWebhook(
  { clock }: AdminDeps,
  { actor }: AdminCaller,
  { webhookId }: AdminCommand<'delete-webhook'>,
): Promise<AdminStep> {
  requireRight(actor);
  const deletedAt = new Date(clock.now()).toISOString();
  return {
    documents: [],
    markers: [webhookKey(webhookId), WEBHOOKS_KEY],
    apply: (plan) => {
      const marker = plan.marker(webhookKey(webhookId));
      const before = webhookOf(marker);
      if (before === null) return null;
      const list = plan.marker(WEBHOOKS_KEY);
      const ids = webhookIdsOf(list).filter((id) => id !== webhookId);
      plan.writeMarker(webhookMarker({ ...before, secret: '', deletedAt }, marker), marker);
      plan.writeMarker(webhookListMarker(ids, list), list);
      return noteOf(before, null);
    },
  };
}

/** Has a delivery made again that came to no good end. */
export async function sendWebhookAgain(
  { clock, records }: AdminDeps,
  { actor }: AdminCaller,
  { webhookId, day, deliveryId }: AdminCommand<'send-webhook-again'>,
): Promise<AdminStep> {
  requireRight(actor);
  const now = new Date(clock.now()).toISOString();
  if (!(await redoDelivery(records, { webhookId, day, id: deliveryId }, now)))
    throw new AdminRefused('refused', 'This delivery is too old to be sent again.');
  return { documents: [], markers: [], apply: () => null };
}

function requireRight(actor: Actor): void {
  if (!mayAdminister(actor, 'webhooks'))
    throw new AdminRefused('not-allowed', 'Only an admin decides about webhooks.');
}

function addToList(plan: CommitPlan, id: string): void {
  const list = plan.marker(WEBHOOKS_KEY);
  const ids = webhookIdsOf(list);
  if (ids.length >= WEBHOOKS)
    throw new AdminRefused('refused', `There are ${WEBHOOKS} webhooks. Delete one that is not used.`);
  plan.writeMarker(webhookListMarker([...ids, id], list), list);
}

/** The line of the audit log, which is told of no secret but that there is another one. */
function noteOf(before: WebhookRecord | null, next: WebhookRecord | null): AuditNote | null {
  const told = (webhook: WebhookRecord | null) =>
    webhook === null
      ? null
      : { rev: '', id: webhook.id, name: webhook.name, url: webhook.url, types: webhook.types };
  const changes = changesBetween(told(before), told(next));
  if (before !== null && next !== null && before.secret !== next.secret)
    changes.push({ field: 'secret', from: null, to: 'another one' });
  const { id, name } = next ?? before ?? { id: '', name: '' };
  return changes.length === 0 ? null : { target: { kind: 'webhooks', id, name }, changes };
}
