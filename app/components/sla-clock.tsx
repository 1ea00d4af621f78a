import { CircleCheck, CirclePause, Clock as ClockFace, Timer, TimerOff, type LucideIcon } from 'lucide-react';
import clsx from 'clsx';
import type { Clock } from '../../sync/domain/sla/read-clock.ts';
import { clockDetail, clockWords } from '../words/sla-words.ts';
import { Icon } from './icon.tsx';

/** One clock of a ticket, in words and as a shape. `requester` is whom it waits for while it is paused. */
export function SlaClock({ clock, requester, nowMs }: { clock: Clock; requester: string; nowMs: number }) {
  const { icon, className } = looksOf(clock);
  return (
    <span
      title={clockDetail(clock)}
      className={clsx('inline-flex items-center gap-1 whitespace-nowrap tabular-nums', className)}
    >
      <Icon of={icon} size={14} />
      {clockWords(clock, requester, nowMs)}
    </span>
  );
}

function looksOf(clock: Clock): { readonly icon: LucideIcon; readonly className: string } {
  switch (clock.state) {
    case 'running':
      return clock.isAtRisk
        ? { icon: Timer, className: 'font-strong text-ochre' }
        : { icon: ClockFace, className: 'text-muted' };
    case 'breached':
      return { icon: TimerOff, className: clock.isDone ? 'text-muted' : 'font-strong text-danger' };
    case 'paused':
      return { icon: CirclePause, className: 'text-muted' };
    case 'met':
      return { icon: CircleCheck, className: 'text-muted' };
    case 'no-hours':
      return { icon: ClockFace, className: 'text-muted' };
  }
}
