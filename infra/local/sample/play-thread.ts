import { childId } from '../../../sync/domain/lane.ts';
import type { Message } from '../../../sync/domain/message.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import type { Status, Ticket } from '../../../sync/domain/ticket.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { TimedStep } from './time-thread.ts';

/** One step with who took it and what it says. */
export interface WrittenStep extends TimedStep {
  readonly authorId: string;
  readonly body: string;
}

/** The ticket a thread belongs to. */
export interface ThreadOwner {
  readonly ticketId: string;
  readonly requesterId: string;
  readonly queueId: string;
  readonly assigneeId: string | null;
}

/** A played thread: its documents, and what it made of the ticket. */
export interface PlayedThread {
  readonly messages: readonly Message[];
  readonly events: readonly TimelineEvent[];
  readonly fields: Pick<
    Ticket,
    'status' | 'statusSince' | 'requesterTurn' | 'acceptedAt' | 'updatedAt' | 'updatedBy'
  >;
}

/** Milliseconds from the pressed key to the server's commit. */
const COMMIT_MS = 420;
const MINUTE_MS = 60_000;

const instant = (ms: number): string => new Date(ms).toISOString();

/**
 * Plays a thread through as the server would have: a request opens the ticket and puts the turn on the desk (thanks leave it solved), an agent's
 * first step takes it, replies set the status that goes with them, and the timeline keeps each change. The thread has at least one step.
 */
export function playThread(
  random: SeededRandom,
  owner: ThreadOwner,
  thread: readonly WrittenStep[],
): PlayedThread {
  const [first] = thread;
  if (first === undefined) throw new Error('A thread has at least its opening');
  const { assigneeId, ...shared } = owner;
  const stamp = () => ({
    ...shared,
    id: childId(owner.ticketId, random.text(26)),
    rev: `srv-${random.text(26)}`,
  });
  const fact = (by: string, ms: number) => ({
    ...stamp(),
    by,
    at: instant(ms),
    acceptedAt: instant(ms + COMMIT_MS),
  });
  const messages: Message[] = [];
  const events: TimelineEvent[] = [{ ...fact(first.authorId, first.at), type: 'created' }];
  const taking = assigneeId === null ? undefined : thread.find(({ step }) => step.by === 'agent');
  let status: Status = 'open';
  let changed = { at: first.at, by: first.authorId };
  let since = first.at;
  for (const written of thread) {
    const { at, authorId } = written;
    if (written === taking) {
      const changes = [{ field: 'assigneeId', from: null, to: assigneeId }];
      events.push({ ...fact(authorId, at - MINUTE_MS), type: 'changed', changes });
      changed = { at: at - MINUTE_MS, by: authorId };
    }
    const message = {
      ...stamp(),
      ...wordsOf(written, newestPublic(messages)),
      acceptedAt: instant(at + COMMIT_MS),
    };
    messages.push(message);
    const next = statusAfter(written, status);
    if (next === status) continue;
    const changes = [{ field: 'status', from: status, to: next }];
    events.push({ ...fact(authorId, at), type: 'changed', changes, messageId: message.id });
    status = next;
    since = at;
    changed = { at, by: authorId };
  }
  return {
    messages,
    events,
    fields: {
      status,
      statusSince: instant(since + COMMIT_MS),
      requesterTurn: messages.findLast(({ type }) => type === 'request')?.id ?? null,
      acceptedAt: instant(first.at + COMMIT_MS),
      updatedAt: instant(changed.at),
      updatedBy: changed.by,
    },
  };
}

function statusAfter({ step }: WrittenStep, before: Status): Status {
  if (step.sets !== undefined) return step.sets;
  return step.type === 'request' && step.settles !== true ? 'open' : before;
}

function newestPublic(messages: readonly Message[]): string | null {
  return messages.findLast(({ type }) => type !== 'note')?.id ?? null;
}

function wordsOf({ step, at, authorId, body }: WrittenStep, seen: string | null) {
  return {
    type: step.type,
    authorId,
    body,
    attachments: [],
    seen,
    createdAt: instant(at),
    ...(step.sets === undefined ? {} : { changes: { status: step.sets } }),
    ...(step.settles === undefined ? {} : { action: 'solved' as const }),
  };
}
