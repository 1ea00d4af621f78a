import type { KnownWebhook } from '../../../../sync/protocol/integrations.ts';
import { Button } from '../../../components/button.tsx';
import { useAct } from '../../../live/use-act.ts';
import { useCommand } from '../../../live/use-command.ts';
import { showExact } from '../../../words/moment.ts';
import { t } from '../../../words/t.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { TYPE_CHOICES } from './integration-words.ts';
import { SecondPress } from './second-press.tsx';

interface WebhookPartProps {
  readonly webhook: KnownWebhook;
  readonly may: boolean;
  readonly onDone: () => void;
}

/** One webhook: where it leads, how it stands, and its log. */
export function WebhookPart({ webhook, may, onDone }: WebhookPartProps) {
  const { id, name, url, types, disabledAt, reason, deliveries } = webhook;
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const resume = async () => {
    const same = { id, name, url, types };
    if (await give('put-webhook', { webhook: same }, t('{name} is switched on again.', { name }))) onDone();
  };
  const remove = async () => {
    if (await give('delete-webhook', { webhookId: id }, t('{name} is deleted.', { name }))) onDone();
  };
  const told = TYPE_CHOICES.filter(({ value }) => types.includes(value)).map(({ label }) => label);
  return (
    <section aria-label={name} className="flex flex-col items-start gap-2 border-b border-line px-2 pb-4">
      <h3 className="text-base font-strong break-words">{name}</h3>
      <p className="max-w-full break-words">{url}</p>
      <p className="text-xs text-muted">{told.join('; ')}</p>
      {disabledAt !== null && (
        <p role="status" className="text-danger">
          {t('Switched off {moment}.', { moment: showExact(disabledAt) })} {reason}
        </p>
      )}
      {fault !== null && (
        <p role="alert" className="text-danger">
          {fault.sentence}
        </p>
      )}
      {may && (
        <div className="flex flex-wrap gap-2">
          {disabledAt !== null && (
            <Button disabled={busy} onClick={() => act(resume())}>
              {t('Switch on again')}
            </Button>
          )}
          <SecondPress
            words={t('Delete')}
            sure={t('Delete {name} for good', { name })}
            busy={busy}
            onSure={() => act(remove())}
          />
        </div>
      )}
      <DeliveryLog webhookId={id} name={name} deliveries={deliveries} may={may} onDone={onDone} />
    </section>
  );
}
