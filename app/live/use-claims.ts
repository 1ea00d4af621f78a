import { useMemo } from 'react';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { makeClaim, standingClaim, type Claim } from '../../sync/domain/claim.ts';
import { leftToOthersWords } from '../words/claim-words.ts';
import { useDesk } from './desk-context.tsx';
import { useNotices } from './notices.tsx';
import { namesOf } from './use-names.ts';
import { useNow } from './use-now.ts';
import { useSnapshot } from './use-snapshot.ts';
import { useTriage } from './use-triage.ts';

/** Who is on a ticket now, as far as this device knows; null when nobody has said so, or not any more. */
export function claimOn(read: ReadModel, ticketId: string, nowMs: number): Claim | null {
  const ticket = read.ticket(ticketId)?.ticket;
  // Nearly no ticket has one: no thread is walked for the others.
  if (ticket?.claim === undefined || ticket.claim === null) return null;
  const thread = read.messages(ticketId).filter(({ mark }) => mark !== 'attention');
  return standingClaim(
    ticket,
    thread.map(({ message }) => message),
    nowMs,
  );
}

/** The claim that stands on the open ticket. */
export function useClaim(ticketId: string): Claim | null {
  const { read } = useSnapshot();
  return claimOn(read, ticketId, useNow());
}

interface Claims {
  /** Says that one is on these tickets; those that others are on are left to them. Said again, it begins anew. */
  readonly claim: (ticketIds: readonly string[]) => void;
  /** Takes a ticket over from whoever is on it. */
  readonly takeOver: (ticketId: string) => void;
  /** Says that one is not on these any more. */
  readonly release: (ticketIds: readonly string[]) => void;
}

/** "I am on these", with or without a network. Each is one action that can be undone. */
export function useClaims(): Claims {
  const { person, workspace } = useDesk();
  const { offer } = useNotices();
  const triage = useTriage();
  return useMemo(() => {
    const { read } = workspace;
    const claim = (ticketIds: readonly string[]) => {
      const nowMs = Date.now();
      const others = new Map<string, number>();
      const mine = ticketIds.filter((id) => {
        const by = claimOn(read, id, nowMs)?.by ?? person.id;
        if (by !== person.id) others.set(by, (others.get(by) ?? 0) + 1);
        return by === person.id;
      });
      const tell = () => offer(leftToOthersWords(mine.length, others, namesOf({ read })), null);
      const made = makeClaim(person.id, nowMs);
      if (mine.length === 0) tell();
      else triage.change(mine, { claim: made }, others.size === 0 ? undefined : tell);
    };
    return {
      claim,
      takeOver: (ticketId) => triage.change([ticketId], { claim: makeClaim(person.id, Date.now()) }),
      release: (ticketIds) =>
        triage.change(ticketIds, (ticket) => (ticket.claim?.by === person.id ? { claim: null } : {})),
    };
  }, [person.id, workspace, offer, triage]);
}
