import * as z from 'zod/mini';
import type { ReadModel } from '../../sync/client/workspace.ts';
import { isPublic } from '../../sync/domain/message.ts';
import { participantsOf } from '../../sync/domain/participants.ts';
import type { Recipients } from '../../sync/domain/recipients.ts';
import type { Ticket } from '../../sync/domain/ticket.ts';

/** The address of a ticket's requester, as the directory has it or as the ticket brought it; null when they have none. */
export function requesterEmail(
  read: ReadModel,
  ticket: Pick<Ticket, 'requesterId' | 'newRequester'>,
): string | null {
  const person = read.person(ticket.requesterId);
  const email = person === null ? (ticket.newRequester?.email ?? null) : person.email;
  return email?.toLowerCase() ?? null;
}

/** Whom a reply goes to unless its author says otherwise: the requester, and in copy who takes part. Nobody when the requester has no address. */
export function usualRecipients(read: ReadModel, ticket: Ticket): Recipients {
  const email = requesterEmail(read, ticket);
  if (email === null) return { to: [], cc: [] };
  const messages = read
    .conversation(ticket.id)
    .filter(({ mark, message }) => mark !== 'attention' && isPublic(message))
    .map(({ message }) => message);
  const own = deskAddresses(read);
  return { to: [email], cc: participantsOf(messages, email, (address) => own.has(withoutToken(address))) };
}

const addressedSchema = z.looseObject({ type: z.literal('queue'), address: z.nullable(z.string()) });

/** The addresses that mail to the desk comes in at, in lower case. */
export function deskAddresses(read: ReadModel): ReadonlySet<string> {
  return new Set(
    read.settings().flatMap((setting) => {
      const { data } = addressedSchema.safeParse(setting);
      return typeof data?.address === 'string' ? [data.address.toLowerCase()] : [];
    }),
  );
}

/** An address of the desk's own may bear a token; it is the desk's all the same. */
export function withoutToken(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@');
}
