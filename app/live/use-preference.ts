import { preferenceId } from '../../sync/client/personal-commands.ts';
import { useDesk } from './desk-context.tsx';
import { useAct } from './use-act.ts';
import { useSnapshot } from './use-snapshot.ts';

/** Choices that follow a person to their other devices, with what they are until chosen. */
const PREFERENCES = { singleKeys: true, denseRows: false } as const;
export type PreferenceName = keyof typeof PREFERENCES;

/** A choice and the way to change it. */
export function usePreference(name: PreferenceName): readonly [boolean, (value: boolean) => void] {
  const { person, workspace } = useDesk();
  const { read } = useSnapshot();
  const act = useAct();
  const kept = read.personal(preferenceId(person.id, name));
  const chosen = kept?.type === 'preference' ? kept.value : null;
  const value = typeof chosen === 'boolean' ? chosen : PREFERENCES[name];
  return [value, (next) => act(workspace.commands.setPreference(name, next))];
}
