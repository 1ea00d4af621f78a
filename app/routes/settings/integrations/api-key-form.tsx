import { useRef, useState, type FormEvent } from 'react';
import type { ApiScope } from '../../../../sync/domain/api-scope.ts';
import { Button } from '../../../components/button.tsx';
import { useAct } from '../../../live/use-act.ts';
import { useCommand } from '../../../live/use-command.ts';
import { t } from '../../../words/t.ts';
import { TextField } from '../text-field.tsx';
import { ChoiceChecks } from './choice-checks.tsx';
import { SCOPE_CHOICES } from './integration-words.ts';
import { makeApiKey, type FreshKey } from './new-secret.ts';
import { ShownOnce } from './shown-once.tsx';

/** Makes a key, and shows its secret once. */
export function ApiKeyForm({ onDone }: { readonly onDone: () => void }) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiScope[]>(['tickets:read']);
  const [shown, setShown] = useState<FreshKey | null>(null);
  // The same key is asked for again when no answer came: it may have been made.
  const fresh = useRef<FreshKey | null>(null);
  const isReady = name.trim() !== '' && scopes.length > 0;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    fresh.current ??= await makeApiKey(crypto);
    const { id, hash } = fresh.current;
    const key = { id, hash, name: name.trim(), scopes: [...scopes] };
    if (!(await give('create-api-key', { key }, t('{name} is made.', { name: key.name })))) return;
    setShown(fresh.current);
    fresh.current = null;
    setName('');
    onDone();
  };
  if (shown !== null)
    return <ShownOnce label={t('The new key')} secret={shown.token} onDone={() => setShown(null)} />;
  return (
    <form
      noValidate
      aria-label={t('Make an API key')}
      className="flex max-w-112 flex-col items-start gap-3"
      onSubmit={(event) => act(save(event))}
    >
      <TextField
        label={t('Name')}
        hint={t('What it does stands under this name in the timeline.')}
        fault={fault?.sentence}
        maxLength={120}
        value={name}
        onChange={setName}
      />
      <ChoiceChecks
        legend={t('What it may do')}
        choices={SCOPE_CHOICES}
        chosen={scopes}
        onChange={setScopes}
      />
      <Button type="submit" look="primary" disabled={busy || !isReady}>
        {t('Make a key')}
      </Button>
    </form>
  );
}
