import { CircleAlert } from 'lucide-react';
import type { MailState } from '../../sync/domain/mail.ts';
import { MAIL_MARK_WORDS } from '../words/mail-words.ts';
import { Icon } from './icon.tsx';

/** What became of a saved message's mail, in the words the product promises. What is well needs no shape. */
export function MailMark({ state, to }: { readonly state: MailState; readonly to: string }) {
  const isWell = state === 'sent' || state === 'delivered';
  const isBad = state === 'bounced' || state === 'failed';
  return (
    <span
      data-mark={`mail-${state}`}
      title={`${MAIL_MARK_WORDS[state]}: ${to}`}
      className={`inline-flex items-center gap-1 text-xs ${isWell ? 'text-muted' : 'text-ochre'}`}
    >
      {isBad && <Icon of={CircleAlert} size={14} />}
      <span>{MAIL_MARK_WORDS[state]}</span>
    </span>
  );
}
