import type { AfterSend } from './use-preference.ts';
import { unreachable } from '../../sync/domain/unreachable.ts';

/** The ticket to go to, the list, or null to stay. `shown` is the list as it stands on screen; past its end is the list itself. */
export function placeAfter(
  choice: AfterSend,
  shown: readonly string[],
  ticketId: string,
): { readonly ticketId: string | null } | null {
  const at = shown.indexOf(ticketId);
  switch (choice) {
    case 'stay':
      return null;
    case 'list':
      return { ticketId: null };
    case 'next':
      return at < 0 ? null : { ticketId: shown[at + 1] ?? null };
    case 'previous':
      return at < 0 ? null : { ticketId: shown[at - 1] ?? null };
    default:
      return unreachable(choice);
  }
}
