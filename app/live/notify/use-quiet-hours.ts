import { preferenceId } from '../../../sync/domain/personal.ts';
import {
  QUIET_HOURS,
  quietHoursText,
  readQuietHours,
  type QuietHours,
} from '../../../sync/domain/quiet-hours.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useSnapshot } from '../use-snapshot.ts';

/** This person's quiet hours, null for none, and the way to change them; they follow them to their other devices. */
export function useQuietHours(): readonly [QuietHours | null, (next: QuietHours | null) => void] {
  const { person, workspace } = useDesk();
  const { read } = useSnapshot();
  const act = useAct();
  const kept = read.personal(preferenceId(person.id, QUIET_HOURS));
  const quiet = readQuietHours(kept?.type === 'preference' ? kept.value : null);
  const keep = (next: QuietHours | null) =>
    act(workspace.commands.setPreference(QUIET_HOURS, next === null ? null : quietHoursText(next)));
  return [quiet, keep];
}
