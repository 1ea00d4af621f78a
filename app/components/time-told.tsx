import { memo } from 'react';
import { showDayAndClock, showExact, showMoment } from '../words/moment.ts';

/** A moment in short, the whole of it on hover and to machines. `nowMs` is in milliseconds since 1970. */
export const TimeTold = memo(function TimeTold({
  at,
  nowMs,
  withClock = false,
}: {
  at: string;
  nowMs: number;
  withClock?: boolean;
}) {
  return (
    <time dateTime={at} title={showExact(at)} className="whitespace-nowrap tabular-nums">
      {withClock ? showDayAndClock(at, nowMs) : showMoment(at, nowMs)}
    </time>
  );
});
