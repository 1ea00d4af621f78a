import { Link } from '@remix-run/react';
import type { WebhookDelivery } from '../../../../sync/protocol/integrations.ts';
import { Button } from '../../../components/button.tsx';
import { useAct } from '../../../live/use-act.ts';
import { useCommand } from '../../../live/use-command.ts';
import { showExact } from '../../../words/moment.ts';
import { t } from '../../../words/t.ts';
import { deliveryWords } from './integration-words.ts';

interface DeliveryLogProps {
  readonly webhookId: string;
  readonly name: string;
  readonly deliveries: readonly WebhookDelivery[];
  readonly may: boolean;
  readonly onDone: () => void;
}

/** What a webhook was told lately, the newest first. */
export function DeliveryLog({ webhookId, name, deliveries, may, onDone }: DeliveryLogProps) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const again = async ({ id: deliveryId, day }: WebhookDelivery) => {
    if (await give('send-webhook-again', { webhookId, day, deliveryId }, t('It is sent again.'))) onDone();
  };
  if (deliveries.length === 0)
    return <p className="text-muted">{t('It has not been told anything lately.')}</p>;
  return (
    <details className="w-full">
      <summary className="target">{t('Deliveries')}</summary>
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      <ol aria-label={t('Deliveries of {name}', { name })} className="flex flex-col">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="flex flex-wrap items-center gap-3 py-1 text-xs">
            <span className="min-w-0 flex-1 break-words">
              <Link to={`/inbox/${delivery.ticketId}`} className="underline">
                {delivery.type}
              </Link>
              , {showExact(delivery.at)}. {deliveryWords(delivery)}
            </span>
            {may && delivery.state === 'failed' && (
              <Button disabled={busy} onClick={() => act(again(delivery))}>
                {t('Send again')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
