import type { ApiScope } from '../../../../sync/domain/api-scope.ts';
import type { WebhookType } from '../../../../sync/domain/webhook.ts';
import type { WebhookDelivery } from '../../../../sync/protocol/integrations.ts';

/** What a key may do, in words. */
export const SCOPE_CHOICES: readonly { readonly value: ApiScope; readonly label: string }[] = [
  { value: 'tickets:read', label: 'Read tickets and messages, notes included' },
  { value: 'tickets:write', label: 'Create and change tickets' },
  { value: 'messages:write', label: 'Reply, and add notes' },
];

/** What a webhook is told of, in words. */
export const TYPE_CHOICES: readonly { readonly value: WebhookType; readonly label: string }[] = [
  { value: 'ticket.created', label: 'New tickets' },
  { value: 'ticket.changed', label: 'Changes of tickets' },
  { value: 'message.created', label: 'New messages, notes included' },
];

/** How a delivery stands, in a sentence. */
export function deliveryWords({ state, tries, status, reason }: WebhookDelivery): string {
  if (state === 'delivered') return `Delivered${status === null ? '' : ` (${String(status)})`}.`;
  const why = reason === null ? '' : ` ${reason}`;
  if (state === 'failed') return `Given up.${why}`;
  return tries === 0 ? 'On its way.' : `Tried ${tries === 1 ? 'once' : `${String(tries)} times`}.${why}`;
}
