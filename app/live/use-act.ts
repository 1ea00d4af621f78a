import { useCallback } from 'react';
import { t } from '../words/t.ts';
import { useNotices } from './notices.tsx';

/**
 * Starts a command and sees it through: what the device could not keep is told in a notice, with the text of the fault. `after` runs
 * once the change is durable here.
 */
export function useAct(): (command: Promise<unknown>, after?: () => void) => void {
  const { tell } = useNotices();
  return useCallback(
    (command, after) => {
      command.then(
        () => after?.(),
        (fault: unknown) =>
          tell(fault instanceof Error ? fault.message : t('This device could not keep that.')),
      );
    },
    [tell],
  );
}
