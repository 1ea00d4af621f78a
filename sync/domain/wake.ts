import type { Status } from './ticket.ts';

/** What can happen to a ticket without anybody setting its fields. */
export type Happening =
  /** The words a ticket begins with: it may have been written down as pending or solved from the start. */
  | 'first-request'
  | 'customer-reply'
  /** Somebody in copy wrote, who is neither the requester nor an agent. */
  | 'cc-reply'
  /** Somebody outside answered what was forwarded to them. */
  | 'supplier-reply'
  /** A machine answered for the requester: out of office, delivery reports. */
  | 'auto-reply'
  | 'thanks'
  | 'solved-by-customer'
  | 'reopened-by-customer'
  /** An agent's reply or internal note, apart from the fields that they change with it. */
  | 'note'
  /** The time came that a snooze was to last until. */
  | 'timer'
  | 'assignee-disabled';

/** What becomes of the ticket. `turn` is `desk` when somebody at the desk has to look at it now. */
export interface Wake {
  readonly status: Status;
  readonly snooze: 'stays' | 'ends';
  readonly turn: 'stays' | 'desk';
}

const wake = (status: Status, snooze: Wake['snooze'], turn: Wake['turn']): Wake => ({ status, snooze, turn });

/**
 * What wakes what, as one table. A person who waits for an answer is never left asleep; a machine, a colleague's note and a mere "thank you"
 * wake nobody; what is solved stays solved when the clock or the staff changes.
 */
const TABLE: Readonly<Record<Happening, Readonly<Record<Status, Wake>>>> = {
  'first-request': {
    open: wake('open', 'stays', 'desk'),
    pending: wake('pending', 'stays', 'desk'),
    solved: wake('solved', 'stays', 'desk'),
  },
  'customer-reply': {
    open: wake('open', 'ends', 'desk'),
    pending: wake('open', 'ends', 'desk'),
    solved: wake('open', 'ends', 'desk'),
  },
  // They may bring news, so the desk looks; but only the requester decides that a solved request is not.
  'cc-reply': {
    open: wake('open', 'ends', 'desk'),
    pending: wake('open', 'ends', 'desk'),
    solved: wake('solved', 'stays', 'stays'),
  },
  // News for the desk, which is awake for it; but the requester has said nothing, so neither the turn nor the status is theirs to change.
  'supplier-reply': {
    open: wake('open', 'ends', 'stays'),
    pending: wake('pending', 'ends', 'stays'),
    solved: wake('solved', 'stays', 'stays'),
  },
  'auto-reply': {
    open: wake('open', 'stays', 'stays'),
    pending: wake('pending', 'stays', 'stays'),
    solved: wake('solved', 'stays', 'stays'),
  },
  // Before the desk has solved it, thanks may answer a question that was asked.
  thanks: {
    open: wake('open', 'ends', 'desk'),
    pending: wake('open', 'ends', 'desk'),
    solved: wake('solved', 'stays', 'stays'),
  },
  'solved-by-customer': {
    open: wake('solved', 'ends', 'desk'),
    pending: wake('solved', 'ends', 'desk'),
    solved: wake('solved', 'ends', 'desk'),
  },
  'reopened-by-customer': {
    open: wake('open', 'ends', 'desk'),
    pending: wake('open', 'ends', 'desk'),
    solved: wake('open', 'ends', 'desk'),
  },
  note: {
    open: wake('open', 'stays', 'stays'),
    pending: wake('pending', 'stays', 'stays'),
    solved: wake('solved', 'stays', 'stays'),
  },
  timer: {
    open: wake('open', 'ends', 'desk'),
    pending: wake('pending', 'ends', 'desk'),
    solved: wake('solved', 'ends', 'stays'),
  },
  'assignee-disabled': {
    open: wake('open', 'ends', 'desk'),
    pending: wake('pending', 'ends', 'desk'),
    solved: wake('solved', 'stays', 'stays'),
  },
};

/** What becomes of a ticket of this status when this happens. */
export function whatWakes(status: Status, happening: Happening): Wake {
  return TABLE[happening][status];
}
