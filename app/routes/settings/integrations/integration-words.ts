import type { ApiScope } from '../../../../sync/domain/api-scope.ts';
import type { WebhookType } from '../../../../sync/domain/webhook.ts';
import type { WebhookDelivery } from '../../../../sync/protocol/integrations.ts';
import { t } from '../../../words/t.ts';

/** What a key may do, in words. */
export const SCOPE_CHOICES: readonly { readonly value: ApiScope; readonly label: string }[] = [
  { value: 'tickets:read', label: t('Read tickets and messages, notes included') },
  { value: 'tickets:write', label: t('Create and change tickets') },
  { value: 'messages:write', label: t('Reply, and add notes') },
];

/** What a webhook is told of, in words. */
export const TYPE_CHOICES: readonly { readonly value: WebhookType; readonly label: string }[] = [
  { value: 'ticket.created', label: t('New tickets') },
  { value: 'ticket.changed', label: t('Changes of tickets') },
  { value: 'message.created', label: t('New messages, notes included') },
];

/** How a delivery stands, in a sentence. */
export function deliveryWords({ state, tries, status, reason }: WebhookDelivery): string {
  if (state === 'delivered')
    return status === null ? t('Delivered.') : t('Delivered ({status}).', { status });
  if (state !== 'failed' && tries === 0) return t('On its way.');
  const stands =
    state === 'failed' ? t('Given up.') : t('Tried {tries, plural, one {once} other {# times}}.', { tries });
  return reason === null ? stands : `${stands} ${reason}`;
}
