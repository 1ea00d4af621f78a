import { Hand } from 'lucide-react';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useDesk } from '../../live/desk-context.tsx';
import { useClaim, useClaims } from '../../live/use-claims.ts';
import { useNames } from '../../live/use-names.ts';
import { useNow } from '../../live/use-now.ts';
import { claimWords } from '../../words/claim-words.ts';
import { t } from '../../words/t.ts';

/** The way to say that one is on this ticket, to let it go, or to take it over. */
export function ClaimButton({ ticketId }: { ticketId: string }) {
  const { person } = useDesk();
  const claim = useClaim(ticketId);
  const claims = useClaims();
  const act =
    claim === null
      ? { words: t('I’m on this'), run: () => claims.claim([ticketId]) }
      : claim.by === person.id
        ? { words: t('Let it go'), run: () => claims.release([ticketId]) }
        : { words: t('Take it over'), run: () => claims.takeOver(ticketId) };
  return <IconButton inline icon={Hand} label={act.words} onClick={act.run} />;
}

/** Who is on the ticket, in its head. */
export function ClaimTold({ ticketId }: { ticketId: string }) {
  const words = useClaimWords(ticketId);
  return words === null ? null : (
    <span data-claim className="inline-flex items-center gap-1 text-ink">
      <Icon of={Hand} size={14} />
      {words}
    </span>
  );
}

/** Beside the composer, for whoever is about to answer what somebody else is on. It keeps nobody from it. */
export function ClaimHint({ ticketId }: { ticketId: string }) {
  const { person } = useDesk();
  const claim = useClaim(ticketId);
  const words = useClaimWords(ticketId);
  if (claim === null || claim.by === person.id || words === null) return null;
  return (
    <p className="flex shrink-0 items-center gap-2 border-t border-line px-4 py-1.5 text-xs text-muted tablet:px-6 print:hidden">
      <Icon of={Hand} size={14} />
      {t('{words}. You can answer all the same.', { words })}
    </p>
  );
}

function useClaimWords(ticketId: string): string | null {
  const { person } = useDesk();
  const claim = useClaim(ticketId);
  const names = useNames();
  const nowMs = useNow();
  return claim === null ? null : claimWords(claim, person.id, names, nowMs);
}
