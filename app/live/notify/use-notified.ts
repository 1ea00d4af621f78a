import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { readWorkerMessage } from '../../../service-worker/message.ts';
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
      const message = readWorkerMessage(data);
      if (message?.type === 'OPEN') navigate(message.path);
    };
    serviceWorker.addEventListener('message', heard);
    return () => serviceWorker.removeEventListener('message', heard);
  }, [navigate]);
}
