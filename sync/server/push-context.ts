import type { Actor } from '../domain/scope.ts';

/** What all rows of one attempt are judged by. */
export interface PushContext {
  readonly actor: Actor;
  readonly device: string;
  /** The moment of this attempt, in milliseconds since 1970 and as RFC 3339. */
  readonly nowMs: number;
  readonly now: string;
  readonly epoch: string;
  /** The table was restored and this person's devices may return what it lost, other people's words included. */
  readonly mayGiveBack: boolean;
  readonly closeAfterDays: number;
  /** The server itself writes down what came by mail. */
  readonly byMail?: boolean;
}
