import { useMemo } from 'react';
import { preferenceId } from '../../sync/domain/personal.ts';
import { readRecent, withRecent } from '../palette/recent-choices.ts';
import { useDesk } from './desk-context.tsx';
import { useAct } from './use-act.ts';
import { useSnapshot } from './use-snapshot.ts';

const NAME = 'recentChoices';

/** The ids of what this person chose lately in the palette, newest first, and the way to add one; they follow the person to their other devices. */
export function useRecentChoices(): readonly [readonly string[], (id: string) => void] {
  const { person, workspace } = useDesk();
  const { read } = useSnapshot();
  const act = useAct();
  const kept = read.personal(preferenceId(person.id, NAME));
  const value = kept?.type === 'preference' ? kept.value : null;
  const recent = useMemo(() => readRecent(value), [value]);
  return [recent, (id) => act(workspace.commands.setPreference(NAME, withRecent(recent, id)))];
}
