import type { TicketRow } from '../../../sync/client/workspace.ts';
import { SlaClock } from '../../components/sla-clock.tsx';
import { clocksToShow } from '../../live/clocks-to-show.ts';
import { requesterName } from '../../live/use-names.ts';
import { useNow } from '../../live/use-now.ts';
import { useSla } from '../../live/use-sla.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';

/** The clocks of a ticket that say something now. They go on counting with no network: nothing but this device's clock is asked. */
export function SlaClocks({ row }: { row: TicketRow }) {
  const { read } = useSnapshot();
  const nowMs = useNow();
  const clocks = clocksToShow(useSla()?.ticketClocks(read, row, nowMs) ?? []);
  const [firstName = ''] = requesterName(read, row.ticket).split(' ');
  if (clocks.length === 0) return null;
  return (
    <span className="flex basis-full flex-wrap gap-x-3 gap-y-1">
      {clocks.map((clock) => (
        <SlaClock key={clock.kind} clock={clock} requester={firstName} nowMs={nowMs} />
      ))}
    </span>
  );
}
