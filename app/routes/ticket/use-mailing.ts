import { useMemo, useState } from 'react';
import { FORWARDED, isPublic, type Mailing, type Message } from '../../../sync/domain/message.ts';
import type { WriteMode } from '../../../sync/domain/personal.ts';
import { eachOnce, type Recipients } from '../../../sync/domain/recipients.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import { usualRecipients } from '../../live/reply-recipients.ts';
import { useSnapshot } from '../../live/use-snapshot.ts';
import type { Draft } from './use-draft.ts';

/** Whom what is being written goes to, and what goes along. */
export interface WrittenMailing {
  readonly ticket: Ticket;
  readonly mode: WriteMode;
  readonly recipients: Recipients;
  /** What the message says of it; a reply to somebody without an address says nothing. */
  readonly goesTo: Mailing;
  /** Whether it can go as it stands: it has somebody to go to, and no address is typed that nobody has taken up. */
  readonly mayGo: boolean;
  /** The public messages that could go along, oldest first. */
  readonly passable: readonly Message[];
  readonly address: (recipients: Recipients) => void;
  /** Told while an address is typed that is not taken up yet. */
  readonly addressing: (isTyping: boolean) => void;
  readonly takeAlong: (messageIds: readonly string[]) => void;
}

/** Follows the draft; where it says nothing, a reply goes to whom it would by itself, and a forward takes the whole conversation along. */
export function useMailing(ticket: Ticket, mode: WriteMode, draft: Draft): WrittenMailing {
  const snapshot = useSnapshot();
  const [isAddressing, setAddressing] = useState(false);
  const isForward = mode === 'forward';
  const passable = useMemo(
    () =>
      isForward
        ? snapshot.read
            .conversation(ticket.id)
            .filter(({ mark, message }) => mark !== 'attention' && isPublic(message))
            .map(({ message }) => message)
            .slice(-FORWARDED)
        : [],
    [snapshot, ticket.id, isForward],
  );
  const usual = useMemo(
    () => (mode === 'reply' ? usualRecipients(snapshot.read, ticket) : { to: [], cc: [] }),
    [snapshot, ticket, mode],
  );
  const recipients = draft.recipients ?? usual;
  const messageIds = draft.forward?.messageIds ?? passable.map(({ id }) => id);
  const { sideOf } = draft;
  const goesTo: Mailing = isForward
    ? { recipients, forward: { messageIds }, ...(sideOf === undefined ? {} : { sideOf }) }
    : recipients.to.length === 0
      ? {}
      : { recipients };
  // Somebody without an address reads a reply on their pages; nobody reads a forward that goes to nobody.
  const isLost = recipients.to.length === 0 && (isForward || recipients.cc.length > 0);
  return {
    ticket,
    mode,
    recipients,
    goesTo: mode === 'note' ? {} : goesTo,
    mayGo: mode === 'note' || (!isLost && !isAddressing),
    passable,
    address: (next) => draft.address({ recipients: eachOnce(next) }),
    addressing: setAddressing,
    takeAlong: (ids) => draft.address({ forward: { messageIds: [...ids] } }),
  };
}
