import type { QueueId } from './desk.ts';

/** One way in which a topic comes up. Whatever is drawn from it belongs together: every opening goes with every subject, and every fix ends it. */
export interface Story {
  readonly subjects: readonly string[];
  readonly openings: readonly string[];
  /** What the desk asks or tries, and what comes back. A thread takes some of them, in this order. */
  readonly exchanges: readonly (readonly [ask: string, answer: string])[];
  /** What colleagues tell each other on the way. */
  readonly notes: readonly string[];
  /** Answers that end it. Each stands by itself, whichever exchanges came before. */
  readonly fixes: readonly string[];
}

/**
 * One thing that people ask the desk about. Texts hold slots such as `{site}` and `{model}`, which are filled once for each ticket, so a
 * thread speaks of one room and one machine from its first line to its last.
 */
export interface Topic {
  readonly id: string;
  readonly queueId: QueueId;
  /** How often it comes up beside the others. */
  readonly weight: number;
  readonly tags: readonly string[];
  /** How often it is low, normal, high and urgent. */
  readonly priorities: readonly [low: number, normal: number, high: number, urgent: number];
  /** Slots of this topic's own, beside those every ticket has (see `ticket-slots.ts`). */
  readonly slots?: Readonly<Record<string, readonly string[]>>;
  readonly stories: readonly Story[];
}
