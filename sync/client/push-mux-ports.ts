import type { Kind } from '../domain/kind.ts';
import type { TicketStanding } from './push-outcome.ts';

/** What the mux asks of, and tells, the device around it. */
export interface PushMuxPorts {
  readonly device: string;
  readonly ticketStanding: (ticketId: string) => TicketStanding;
  /** Whether the device's form of this document is one of its own that the server has still to confirm. */
  readonly isOwnForm: (kind: Kind, id: string) => boolean;
  /** False when the answer is of another epoch than this run's: it is then thrown away, and the run ends. */
  readonly sameEpoch: (epoch: string) => boolean;
  /** Pushing pauses because it failed. What is pulled does not have to wait for it. */
  readonly stalled: () => void;
  /** After every answer: what was committed comes back by pull. */
  readonly answered: (kinds: ReadonlySet<Kind>) => void;
}
