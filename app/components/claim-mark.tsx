import { Hand } from 'lucide-react';
import { Icon } from './icon.tsx';

/** Somebody has said that they are on this ticket, as a shape; the words are said to those who do not see it. */
export function ClaimMark({ words }: { words: string }) {
  return (
    <span data-claim className="inline-flex text-ink" title={words}>
      <Icon of={Hand} size={14} />
      <span className="sr-only">{words}</span>
    </span>
  );
}
