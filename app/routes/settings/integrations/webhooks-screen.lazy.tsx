import { useState } from 'react';
import { mayAdminister } from '../../../../sync/domain/admin-rights.ts';
import { useDesk } from '../../../live/desk-context.tsx';
import { t } from '../../../words/t.ts';
import { NotAnswered } from '../not-answered.tsx';
import { PartHead } from '../part-head.tsx';
import { useAsked } from '../use-asked.ts';
import { askWebhooks } from './ask-integrations.ts';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookPart } from './webhook-part.tsx';

/** Where other systems are told of what happens here, and what became of it. */
export default function WebhooksScreen() {
  const { person } = useDesk();
  const [turn, setTurn] = useState(0);
  const answer = useAsked(askWebhooks, turn);
  const may = mayAdminister(person, 'webhooks');
  const again = () => setTurn(turn + 1);
  return (
    <>
      <PartHead
        title={t('Webhooks')}
        about={t(
          'Other systems are told of tickets and messages. What does not go through is tried again for five hours; nothing of restricted queues is told.',
        )}
      />
      {answer?.kind === 'answered' ? (
        <>
          {answer.value.webhooks.length === 0 && <p className="text-muted">{t('There is no webhook.')}</p>}
          {answer.value.webhooks.map((webhook) => (
            <WebhookPart key={webhook.id} webhook={webhook} may={may} onDone={again} />
          ))}
        </>
      ) : (
        <NotAnswered answer={answer} />
      )}
      {may ? (
        <WebhookForm onDone={again} />
      ) : (
        <p className="text-muted">{t('Only an admin decides about webhooks.')}</p>
      )}
    </>
  );
}
