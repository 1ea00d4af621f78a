import { Eye, PencilLine } from 'lucide-react';
import { Icon } from './icon.tsx';

interface PresenceMarkProps {
  readonly words: string;
  /** Two letters, or how many they are. */
  readonly letters: string;
  readonly writes: boolean;
}

/** Somebody else is at this ticket: a shape and their initials; the words are said to those who do not see it. */
export function PresenceMark({ words, letters, writes }: PresenceMarkProps) {
  return (
    <span data-present className="inline-flex items-center gap-0.5 text-xs text-ink" title={words}>
      <Icon of={writes ? PencilLine : Eye} size={14} />
      <span aria-hidden="true">{letters}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
