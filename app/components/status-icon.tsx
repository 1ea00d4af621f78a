import { Archive, Circle, CircleCheck, CircleDashed, CirclePause, type LucideIcon } from 'lucide-react';
import { STATUS_WORDS, type StatusWord } from '../words/ticket-words.ts';
import { Icon } from './icon.tsx';

const ICONS: Readonly<Record<StatusWord, LucideIcon>> = {
  new: CircleDashed,
  open: Circle,
  pending: CirclePause,
  solved: CircleCheck,
  closed: Archive,
};

/** A ticket's status as a shape; the word is said to those who do not see it. */
export function StatusIcon({ status, silent = false }: { status: StatusWord; silent?: boolean }) {
  return (
    <span className="inline-flex" title={STATUS_WORDS[status]}>
      <Icon
        of={ICONS[status]}
        className={status === 'new' || status === 'open' ? 'text-ink' : 'text-muted'}
      />
      {!silent && <span className="sr-only">{STATUS_WORDS[status]}</span>}
    </span>
  );
}
