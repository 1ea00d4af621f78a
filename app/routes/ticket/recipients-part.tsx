import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useAddressName } from '../../live/use-address-name.ts';
import { recipientsLine } from '../../words/composer-words.ts';
import { t } from '../../words/t.ts';
import type { WrittenMailing } from './use-mailing.ts';

const RecipientsEditor = lazy(() => import('./recipients-editor.lazy.tsx'));

/** Whom it goes to, as one quiet line that opens for editing. What goes to nobody yet is open from the start. */
export function RecipientsPart({ mailing }: { mailing: WrittenMailing }) {
  const [isOpen, setOpen] = useState(mailing.mode === 'forward');
  const nameOf = useAddressName(mailing.ticket);
  const line = recipientsLine(mailing.recipients, nameOf);
  if (isOpen)
    return (
      <Suspense fallback={<p className="min-h-6 text-xs text-muted">{line}</p>}>
        <RecipientsEditor mailing={mailing} nameOf={nameOf} onClose={() => setOpen(false)} />
      </Suspense>
    );
  if (mailing.goesTo.recipients === undefined && mailing.mayGo)
    return (
      <p className="min-h-6 text-xs text-muted">{t('No e-mail address. They read it on their pages.')}</p>
    );
  return (
    <button
      type="button"
      aria-label={t('{line}. Change whom it goes to', { line })}
      title={[...mailing.recipients.to, ...mailing.recipients.cc].join(', ')}
      className="target-inline -mx-1 inline-flex max-w-full items-center gap-1 rounded-md px-1 text-xs text-muted hover:bg-hover hover:text-ink"
      onClick={() => setOpen(true)}
    >
      <span className="min-w-0 truncate">{line}</span>
      <Icon of={Pencil} size={12} />
    </button>
  );
}
