import { useState } from 'react';
import { mayAdminister } from '../../../../sync/domain/admin-rights.ts';
import type { KnownApiKey } from '../../../../sync/protocol/integrations.ts';
import { useDesk } from '../../../live/desk-context.tsx';
import { useAct } from '../../../live/use-act.ts';
import { useCommand } from '../../../live/use-command.ts';
import { useNames } from '../../../live/use-names.ts';
import { showExact } from '../../../words/moment.ts';
import { t } from '../../../words/t.ts';
import { NotAnswered } from '../not-answered.tsx';
import { PartHead } from '../part-head.tsx';
import { useAsked } from '../use-asked.ts';
import { ApiKeyForm } from './api-key-form.tsx';
import { askApiKeys } from './ask-integrations.ts';
import { SecondPress } from './second-press.tsx';

/** The keys by which other systems work here: how they are used, what they were refused, and the making of one. */
export default function ApiKeysScreen() {
  const { person } = useDesk();
  const [turn, setTurn] = useState(0);
  const answer = useAsked(askApiKeys, turn);
  const may = mayAdminister(person, 'api-keys');
  return (
    <>
      <PartHead
        title={t('API keys')}
        about={t(
          'Other systems create, read and change tickets with them. Tickets of restricted queues are out of their reach.',
        )}
      />
      <a href="/api/v1/docs" className="target inline-flex items-center self-start underline">
        {t('How the API is used')}
      </a>
      {answer?.kind === 'answered' ? (
        <ul aria-label={t('API keys')} className="flex flex-col">
          {answer.value.keys.length === 0 && <li className="text-muted">{t('There is no key.')}</li>}
          {answer.value.keys.map((key) => (
            <Line key={key.id} of={key} may={may} onDone={() => setTurn(turn + 1)} />
          ))}
        </ul>
      ) : (
        <NotAnswered answer={answer} />
      )}
      {may ? (
        <ApiKeyForm onDone={() => setTurn(turn + 1)} />
      ) : (
        <p className="text-muted">{t('Only an admin makes and revokes keys.')}</p>
      )}
    </>
  );
}

interface LineProps {
  readonly of: KnownApiKey;
  readonly may: boolean;
  readonly onDone: () => void;
}

function Line({
  of: { id, name, scopes, createdAt, createdBy, lastUsedAt, refused },
  may,
  onDone,
}: LineProps) {
  const names = useNames();
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const revoke = async () => {
    if (await give('revoke-api-key', { keyId: id }, t('{name} is revoked.', { name }))) onDone();
  };
  return (
    <li className="flex flex-wrap items-start gap-3 border-b border-line px-2 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-strong break-words">{name}</p>
        <p className="text-xs text-muted">
          {t('{scopes}. Made by {person}, {moment}.', {
            scopes: scopes.join(', '),
            person: names.person(createdBy),
            moment: showExact(createdAt),
          })}{' '}
          {lastUsedAt === null
            ? t('Never used.')
            : t('Last used {moment}.', { moment: showExact(lastUsedAt) })}
        </p>
        {refused.length > 0 && (
          <details className="text-xs">
            <summary className="target">{t('Refused in the last seven days')}</summary>
            <ul aria-label={t('What {name} was refused', { name })}>
              {refused.map(({ at, count, code, detail, method, path, requestId }) => (
                <li key={`${at} ${code}`} className="break-words text-muted">
                  {t(
                    '{moment}: {call}, {code}{count, plural, =1 {} other {, # times}}. {detail} ({requestId})',
                    { moment: showExact(at), call: `${method} ${path}`, code, count, detail, requestId },
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
        {fault !== null && (
          <p role="alert" className="text-danger">
            {fault.sentence}
          </p>
        )}
      </div>
      {may && (
        <SecondPress
          words={t('Revoke')}
          sure={t('Revoke {name} for good', { name })}
          busy={busy}
          onSure={() => act(revoke())}
        />
      )}
    </li>
  );
}
