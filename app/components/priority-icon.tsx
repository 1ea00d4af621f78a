import { OctagonAlert } from 'lucide-react';
import type { Priority } from '../../sync/domain/ticket.ts';
import { t } from '../words/t.ts';
import { PRIORITY_WORDS } from '../words/ticket-words.ts';
import { Icon } from './icon.tsx';

const BARS: Readonly<Record<Exclude<Priority, 'urgent'>, number>> = { low: 1, normal: 2, high: 3 };

/** A ticket's priority as a shape: one to three bars, or an eight-sided sign. The word is said to those who do not see it. */
export function PriorityIcon({ priority, silent = false }: { priority: Priority; silent?: boolean }) {
  return (
    <span className="inline-flex" title={t('{priority} priority', { priority: PRIORITY_WORDS[priority] })}>
      {priority === 'urgent' ? (
        <Icon of={OctagonAlert} className="text-danger" />
      ) : (
        <Bars full={BARS[priority]} />
      )}
      {!silent && (
        <span className="sr-only">{t('{priority} priority', { priority: PRIORITY_WORDS[priority] })}</span>
      )}
    </span>
  );
}

function Bars({ full }: { full: number }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      className="shrink-0 text-muted"
    >
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 4 - 2}
          y={13 - bar * 3}
          width="2.5"
          height={bar * 3}
          rx="0.75"
          fill="currentColor"
          opacity={bar <= full ? 1 : 0.3}
        />
      ))}
    </svg>
  );
}
