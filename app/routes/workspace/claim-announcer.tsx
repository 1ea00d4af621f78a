import { useEffect, useRef } from 'react';
import { showReference } from '../../../sync/domain/reference.ts';
import { claimNews, type KnownClaims } from '../../live/claim-news.ts';
import { useDesk } from '../../live/desk-context.tsx';
import { useNotices } from '../../live/notices.tsx';
import { namesOf } from '../../live/use-names.ts';
import { useDeferredSnapshot } from '../../live/use-snapshot.ts';
import { claimLostWords, claimSharedWords } from '../../words/claim-words.ts';

/** Tells a person that somebody else had said to be on the same ticket. */
export function ClaimAnnouncer() {
  const { person } = useDesk();
  const { offer } = useNotices();
  const snapshot = useDeferredSnapshot();
  const known = useRef<KnownClaims | null>(null);
  useEffect(() => {
    const { read } = snapshot;
    const found = claimNews(known.current, read.tickets(), person.id);
    known.current = found.known;
    const names = namesOf(snapshot);
    const words = found.news.map(({ type, ticketId, other }) => {
      const reference = showReference(read.ticket(ticketId)?.ticket.reference ?? '');
      return type === 'lost'
        ? claimLostWords(names.person(other), reference)
        : claimSharedWords(names.person(other), reference);
    });
    if (words.length > 0) offer(words.join(' '), null);
  }, [snapshot, person.id, offer]);
  return null;
}
