import { useEffect, useState } from 'react';
import { filePath } from '../../../sync/protocol/files.ts';
import type { Attachment } from '../../../sync/domain/attachment.ts';
import { useDesk } from '../desk-context.tsx';

/** The address of a picture to be shown: from this device, or, once the server gives it out, from there. Null while there is none. */
export function usePicture(messageId: string, { id, type }: Attachment, isOnServer: boolean): string | null {
  const { files } = useDesk().workspace;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    let made: string | null = null;
    const load = async () =>
      (await files.bytes(id)) ?? (isOnServer ? fetched(filePath(messageId, id)) : null);
    void load()
      // With no network and no bytes here the name stands for the picture.
      .catch(() => null)
      .then((bytes) => {
        if (gone || bytes === null) return;
        made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
        setAddress(made);
      });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [files, messageId, id, type, isOnServer]);
  return address;
}

async function fetched(path: string): Promise<Uint8Array | null> {
  const response = await fetch(path);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
