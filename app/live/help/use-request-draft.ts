import { useState } from 'react';
import { rememberedRequester } from './help-desk.ts';
import { requestBook } from './own-request-book.ts';
import { isWorthKeeping, newRequest } from './new-request.ts';
import type { KeptRequest } from './request-book.ts';
import { useAct } from '../use-act.ts';

export interface RequestDraft {
  readonly request: KeptRequest;
  /** Changes it and keeps it, all in one step: what is on the screen is on the device. */
  readonly change: (fields: Partial<KeptRequest>) => void;
  /** Keeps it although nothing was entered: something else belongs to it now. */
  readonly keep: () => void;
}

/** The request that is being written: the draft of this id, else a new one. */
export function useRequestDraft(draftId: string | null): RequestDraft {
  const act = useAct();
  const [request, setRequest] = useState(() => begun(draftId));
  const put = (next: KeptRequest, isKept: boolean) => {
    setRequest(next);
    act(keepOrForget(next, isKept));
  };
  return {
    request,
    change: (fields) => {
      const next = { ...request, ...fields, changedAt: new Date().toISOString() };
      put(next, isWorthKeeping(next) || requestBook().find(request.id) !== null);
    },
    keep: () => put(request, true),
  };
}

function begun(id: string | null): KeptRequest {
  const kept = id === null ? null : requestBook().find(id);
  return kept?.sentAt === null ? kept : newRequest(rememberedRequester()?.id ?? null, Date.now());
}

async function keepOrForget(request: KeptRequest, isKept: boolean): Promise<void> {
  if (isKept) requestBook().keep(request);
}
