import type { TicketEdit } from '../../../sync/client/commands.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useClaims } from '../../live/use-claims.ts';
import { usePreference } from '../../live/use-preference.ts';
import { useTriage } from '../../live/use-triage.ts';
import { useSolve } from './use-solve.ts';
import { useTargets } from './use-targets.ts';

/** The keys that change tickets. What they did is told, since the eyes may be elsewhere, and can be undone. */
export function TicketKeys() {
  const { person } = useDesk();
  const [singleKeys] = usePreference('singleKeys');
  const targets = useTargets();
  const triage = useTriage();
  const solve = useSolve();
  const claims = useClaims();
  const edit = (change: TicketEdit) => () => {
    const ids = targets();
    if (ids.length > 0) triage.change(ids, change);
  };
  useKeys(
    {
      solve: () => solve(targets()),
      pend: edit({ status: 'pending' }),
      'assign-me': edit({ assigneeId: person.id }),
      claim: () => {
        const ids = targets();
        if (ids.length > 0) claims.claim(ids);
      },
      low: edit({ priority: 'low' }),
      normal: edit({ priority: 'normal' }),
      high: edit({ priority: 'high' }),
      urgent: edit({ priority: 'urgent' }),
    },
    singleKeys,
  );
  return null;
}
