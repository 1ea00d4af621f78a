import type { Ticket } from '../../sync/domain/ticket.ts';
import { requesterEmail } from './reply-recipients.ts';
import { requesterName } from './use-names.ts';
import { useSnapshot } from './use-snapshot.ts';

/** What an address is called beside a ticket: its requester by name, everybody else by the address itself, which is what the mail goes by. */
export function useAddressName(ticket: Ticket): (address: string) => string {
  const { read } = useSnapshot();
  const email = requesterEmail(read, ticket);
  return (address) => (address.toLowerCase() === email ? requesterName(read, ticket) : address);
}
