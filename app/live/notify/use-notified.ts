import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import type { WorkerMessage } from '../../../service-worker/message.ts';
import { renew } from './browser-notify.ts';
import { useNotifyOwner } from './use-device-notify.ts';

/** Goes where a notification leads that was chosen, and tells the server at each start that this device is still there to be notified. */
export function useNotified(): void {
  const owner = useNotifyOwner();
  const navigate = useNavigate();
  useEffect(() => void renew(owner), [owner]);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    const heard = ({ data }: MessageEvent<unknown>) => {
      if (isOpen(data)) navigate(data.path);
    };
    serviceWorker.addEventListener('message', heard);
    return () => serviceWorker.removeEventListener('message', heard);
  }, [navigate]);
}

/** As the worker's own reader has it, which would join the first scripts of every page if it were asked from here. */
function isOpen(data: unknown): data is Extract<WorkerMessage, { type: 'OPEN' }> {
  if (typeof data !== 'object' || data === null) return false;
  return 'type' in data && data.type === 'OPEN' && 'path' in data && typeof data.path === 'string';
}
