import { X } from 'lucide-react';
import { t } from '../words/t.ts';
import { Icon } from './icon.tsx';

interface Chip {
  readonly words: string;
}

/** What a message will change in its ticket when it is sent, each to be taken out by pressing it. */
export function ChangeChips<One extends Chip>({
  chips,
  onRemove,
}: {
  chips: readonly One[];
  onRemove: (chip: One) => void;
}) {
  if (chips.length === 0) return null;
  return (
    <div role="group" aria-label={t('Will set')} className="flex flex-wrap items-center gap-1 py-1 text-sm">
      <span className="text-muted">{t('Will set:')}</span>
      {chips.map((chip) => (
        <button
          key={chip.words}
          type="button"
          aria-label={t('Do not set {words}', { words: chip.words })}
          className="target inline-flex items-center gap-1 rounded-md border border-edge px-2 text-ink hover:bg-hover"
          onClick={() => onRemove(chip)}
        >
          {chip.words}
          <Icon of={X} size={12} className="text-muted" />
        </button>
      ))}
    </div>
  );
}
