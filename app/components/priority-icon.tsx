import { ChevronDown, ChevronUp, ChevronsUp, Equal, type LucideIcon } from 'lucide-react';
import type { Priority } from '../../sync/domain/ticket.ts';
import { PRIORITY_WORDS } from '../words/ticket-words.ts';
import { Icon } from './icon.tsx';

const ICONS: Readonly<Record<Priority, LucideIcon>> = {
  low: ChevronDown,
  normal: Equal,
  high: ChevronUp,
  urgent: ChevronsUp,
};

/** A ticket's priority as a shape; the word is said to those who do not see it. */
export function PriorityIcon({ priority, silent = false }: { priority: Priority; silent?: boolean }) {
  return (
    <span className="inline-flex" title={`${PRIORITY_WORDS[priority]} priority`}>
      <Icon of={ICONS[priority]} className={priority === 'urgent' ? 'text-danger' : 'text-muted'} />
      {!silent && <span className="sr-only">{PRIORITY_WORDS[priority]} priority</span>}
    </span>
  );
}
