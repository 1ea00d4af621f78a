import { useCallback, useState, type RefObject } from 'react';
import type { Files, HeldFile } from '../../../sync/client/files/files.ts';
import type { DraftMode, WriteMode } from '../../../sync/domain/personal.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useGivenFiles } from './use-given-files.ts';
import { useFilesVersion } from './use-files-version.ts';

export interface DraftFiles {
  readonly files: readonly HeldFile[];
  /** How many are being made ready. */
  readonly preparing: number;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (fileId: string) => void;
}

/** The files that go with what is being written in `field` at the desk. */
export function useDraftFiles(ticketId: string, mode: WriteMode, field: RefObject<HTMLElement>): DraftFiles {
  return useFilesOf(useDesk().workspace.files, ticketId, mode, field);
}

/** The files that go with what is being written in `field`, pasted and dropped ones too: kept on this device from the moment they are ready. */
export function useFilesOf(
  files: Files,
  ticketId: string,
  mode: DraftMode,
  field: RefObject<HTMLElement>,
): DraftFiles {
  const act = useAct();
  const [preparing, setPreparing] = useState(0);
  useFilesVersion(files);
  const keep = useCallback(
    async (given: readonly File[]) => {
      setPreparing((count) => count + given.length);
      try {
        const { prepareFile } = await import('./prepare-file.lazy.ts');
        // One after the other: a phone has no room for ten photographs at once.
        for (const file of given) await files.add(ticketId, mode, await prepareFile(file));
      } finally {
        setPreparing((count) => count - given.length);
      }
    },
    [files, ticketId, mode],
  );
  const add = useCallback(
    (given: readonly File[]) => {
      if (given.length > 0) act(keep(given));
    },
    [act, keep],
  );
  useGivenFiles(field, add);
  return {
    files: files.inDraft(ticketId, mode),
    preparing,
    add,
    remove: (fileId) => act(files.remove(fileId)),
  };
}
