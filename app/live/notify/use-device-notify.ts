import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDesk } from '../desk-context.tsx';
import { readStanding, switchOff, switchOn, type NotifyOwner } from './browser-notify.ts';
import type { NotifyFault, NotifyStanding } from './notify-standing.ts';

/** Whose device this is, for what is told of it. */
export function useNotifyOwner(): NotifyOwner {
  const { person, workspace } = useDesk();
  return useMemo(() => ({ personId: person.id, device: workspace.device }), [person.id, workspace.device]);
}

/** How notifications stand on this device, null until the browser has said so, and the switch. */
export function useDeviceNotify() {
  const owner = useNotifyOwner();
  const [standing, setStanding] = useState<NotifyStanding | null>(null);
  const [fault, setFault] = useState<NotifyFault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = useCallback(async () => setStanding(await readStanding(owner)), [owner]);
  useEffect(() => {
    const seen = () => void look();
    seen();
    // Whoever was in the browser's settings comes back.
    window.addEventListener('focus', seen);
    return () => window.removeEventListener('focus', seen);
  }, [look]);
  const turn = async (isOn: boolean): Promise<void> => {
    setBusy(true);
    try {
      setFault(isOn ? await switchOn(owner) : null);
      if (!isOn) await switchOff(owner);
    } finally {
      await look();
      setBusy(false);
    }
  };
  return { standing, fault, isBusy, turn };
}
