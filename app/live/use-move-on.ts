import { useLocation, useNavigate } from '@remix-run/react';
import { placeAfter } from './place-after.ts';
import { useShownList } from './shown-list.tsx';
import { useAfterSend } from './use-preference.ts';

/**
 * Where to go after a reply was sent or a ticket solved. It is settled at once, from the list as it stands, before the ticket may leave it; what it
 * gives goes there.
 */
export function useMoveOn(): (ticketId: string) => () => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  const shown = useShownList();
  const [choice] = useAfterSend();
  return (ticketId) => {
    const place = placeAfter(choice, shown().ids, ticketId);
    return () => {
      if (place === null) return;
      navigate(place.ticketId === null ? `/inbox${search}` : `/inbox/${place.ticketId}${search}`);
    };
  };
}
