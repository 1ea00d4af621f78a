import { useRef, useState, type FormEvent } from 'react';
import type { WebhookType } from '../../../../sync/domain/webhook.ts';
import { Button } from '../../../components/button.tsx';
import { useAct } from '../../../live/use-act.ts';
import { useCommand } from '../../../live/use-command.ts';
import { t } from '../../../words/t.ts';
import { TextField } from '../text-field.tsx';
import { ChoiceChecks } from './choice-checks.tsx';
import { TYPE_CHOICES } from './integration-words.ts';
import { makeWebhookSecret } from './new-secret.ts';
import { ShownOnce } from './shown-once.tsx';

const ALL: readonly WebhookType[] = TYPE_CHOICES.map(({ value }) => value);

/** Adds a webhook, and shows once what its deliveries are signed with. */
export function WebhookForm({ onDone }: { readonly onDone: () => void }) {
  const { give, busy, fault } = useCommand();
  const act = useAct();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [types, setTypes] = useState(ALL);
  const [shown, setShown] = useState<string | null>(null);
  // The same one is asked for again when no answer came: it may have been added.
  const fresh = useRef<{ readonly id: string; readonly secret: string } | null>(null);
  const isReady = name.trim() !== '' && url.trim() !== '' && types.length > 0;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    fresh.current ??= { id: `hook-${crypto.randomUUID()}`, secret: makeWebhookSecret(crypto) };
    const webhook = { ...fresh.current, name: name.trim(), url: url.trim(), types: [...types] };
    if (!(await give('put-webhook', { webhook }, t('{name} is added.', { name: webhook.name })))) return;
    setShown(webhook.secret);
    fresh.current = null;
    setName('');
    setUrl('');
    onDone();
  };
  if (shown !== null)
    return <ShownOnce label={t('The secret it signs with')} secret={shown} onDone={() => setShown(null)} />;
  return (
    <form
      noValidate
      aria-label={t('Add a webhook')}
      className="flex max-w-112 flex-col items-start gap-3"
      onSubmit={(event) => act(save(event))}
    >
      <TextField label={t('Name')} maxLength={120} value={name} onChange={setName} />
      <TextField
        label={t('URL')}
        hint={t('It begins with https:// and is reached from the public internet.')}
        fault={fault?.sentence}
        maxLength={2_000}
        value={url}
        onChange={setUrl}
      />
      <ChoiceChecks
        legend={t('What it is told of')}
        choices={TYPE_CHOICES}
        chosen={types}
        onChange={setTypes}
      />
      <Button type="submit" look="primary" disabled={busy || !isReady}>
        {t('Add a webhook')}
      </Button>
    </form>
  );
}
