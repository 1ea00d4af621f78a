import { preferenceId } from '../../sync/domain/personal.ts';
import { useDesk } from './desk-context.tsx';
import { useAct } from './use-act.ts';
import { useSnapshot } from './use-snapshot.ts';

/** Choices that follow a person to their other devices, with what they are until chosen. */
const PREFERENCES = { singleKeys: true, denseRows: false, undoSend: true } as const;
export type PreferenceName = keyof typeof PREFERENCES;

/** Where a person goes after they have sent a reply or solved a ticket. */
export const AFTER_SEND = ['stay', 'next', 'previous', 'list'] as const;
export type AfterSend = (typeof AFTER_SEND)[number];

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

/** Where this person goes after a send or a solve, and the way to change it; it follows them to their other devices. */
export function useAfterSend(): readonly [AfterSend, (choice: AfterSend) => void] {
  const { person, workspace } = useDesk();
  const { read } = useSnapshot();
  const act = useAct();
  const kept = read.personal(preferenceId(person.id, 'afterSend'));
  const value = kept?.type === 'preference' ? kept.value : null;
  const chosen = AFTER_SEND.find((one) => one === value) ?? 'stay';
  return [chosen, (next) => act(workspace.commands.setPreference('afterSend', next))];
}
