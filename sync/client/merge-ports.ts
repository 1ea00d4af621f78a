import { hashId } from '../domain/hash.ts';
import type { MergePorts } from './conflict-handlers.ts';
import { edit, instantOf } from './desk.ts';
import type { DeviceParts } from './device-parts.ts';

/** What merging needs of an open device. */
export function mergePortsOf({ desk, refusedRevs }: DeviceParts): MergePorts {
  return {
    device: desk.device,
    now: () => instantOf(desk.environment),
    wasRefused: (kind, rev) => refusedRevs.has(`${kind}:${rev}`),
    keepDraftCopy: async (draft) => {
      const id = `draft-${hashId('copy', draft.id, draft.rev)}`;
      await edit(desk, 'personal', id, (stored) =>
        stored === null ? { ...draft, id, copyOf: draft.id } : null,
      );
    },
  };
}
