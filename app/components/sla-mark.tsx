import { Timer, TimerOff } from 'lucide-react';
import type { SlaAlarm } from '../../sync/domain/event.ts';
import { ALARM_WORDS } from '../words/alarm-words.ts';
import { Icon } from './icon.tsx';

/** A promise that is close to its end, or past it, as a shape; the words are said to those who do not see it. */
export function SlaMark({ alarm }: { alarm: SlaAlarm }) {
  return (
    <span className="inline-flex" title={ALARM_WORDS[alarm]}>
      {alarm === 'risk' ? (
        <Icon of={Timer} className="text-ochre" />
      ) : (
        <Icon of={TimerOff} className="text-danger" />
      )}
      <span className="sr-only">{ALARM_WORDS[alarm]}</span>
    </span>
  );
}
