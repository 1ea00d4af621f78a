import type { Message } from '../../../sync/domain/message.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import type { Priority, Ticket } from '../../../sync/domain/ticket.ts';
import { QUEUES } from './desk.ts';
import { withSampleFile } from './files/attach-sample.ts';
import type { SampleRequester } from './make-people.ts';
import { planThread, type Outcome } from './plan-thread.ts';
import { playThread, type WrittenStep } from './play-thread.ts';
import type { SeededRandom } from './seeded-random.ts';
import { fillSlots, type Slots } from './ticket-slots.ts';
import { timeThread, type TimedStep } from './time-thread.ts';
import type { Story, Topic } from './topic.ts';
import { ulidAt } from './ulid-at.ts';
import { firstNameOf, writeDown, writeReply, writeRequest } from './write-letter.ts';

/** What one ticket is about, who asked when, and how it stands. */
export interface TicketCase {
  readonly topic: Topic;
  readonly story: Story;
  readonly subject: string;
  readonly slots: Slots;
  readonly requester: SampleRequester;
  readonly outcome: Outcome;
  readonly askedAtMs: number;
}

/** A ticket with everything that belongs to it, as the server would hold it. */
export interface SampleTicket {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
  readonly events: readonly TimelineEvent[];
}

type Channel = Ticket['channel'];
type NameOf = (personId: string) => string;

const DAY_MS = 86_400_000;
const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['email', 52],
  ['web', 30],
  ['phone', 12],
  ['walk-in', 6],
];
const PRIORITIES: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

/** Writes the documents of one ticket. `nameOf` gives an agent's name. */
export function makeTicket(
  random: SeededRandom,
  one: TicketCase,
  nameOf: NameOf,
  nowMs: number,
): SampleTicket {
  const { topic, requester, askedAtMs, outcome } = one;
  const crew = QUEUES.find(({ id }) => id === topic.queueId)?.crew ?? [];
  const agentId = random.weighted(crew, (id) => crew.length - crew.indexOf(id));
  const colleagueId = random.pick(crew.filter((id) => id !== agentId));
  const channel = channelOf(random, topic.queueId);
  const steps = timeThread(random, planThread(random, one.story, outcome), outcome, askedAtMs, nowMs);
  const thread = write(random, one, steps, { agentId, colleagueId, channel, nameOf });
  const isTaken = thread.some(({ step }) => step.by === 'agent');
  const owner = {
    ticketId: ulidAt(random, askedAtMs),
    requesterId: requester.person.id,
    queueId: topic.queueId,
    assigneeId: random.chance(isTaken ? 0.97 : 0.2) ? agentId : null,
  };
  const played = playThread(random, owner, thread);
  const ticket: Ticket = {
    ...played.fields,
    id: owner.ticketId,
    rev: `srv-${random.text(26)}`,
    reference: random.text(8),
    subject: one.subject,
    priority: random.weighted(PRIORITIES, (priority) => topic.priorities[PRIORITIES.indexOf(priority)] ?? 0),
    queueId: owner.queueId,
    assigneeId: owner.assigneeId,
    requesterId: owner.requesterId,
    tags: tagsOf(random, topic, requester.site),
    followers: random.chance(0.08) ? [colleagueId] : [],
    snoozeUntil: snoozeOf(random, played.fields.status, isTaken, nowMs),
    channel,
    createdAt: new Date(askedAtMs).toISOString(),
    createdBy: thread[0]?.authorId ?? owner.requesterId,
    conflicts: [],
    hist: [],
  };
  return withSampleFile(topic.id, { ticket, messages: played.messages, events: played.events });
}

/** What touches people's own affairs is written by themselves: nobody says it aloud at the counter. */
function channelOf(random: SeededRandom, queueId: string): Channel {
  if (queueId === 'restricted-people-team') return random.chance(0.5) ? 'web' : 'email';
  return random.weighted(CHANNELS, ([, weight]) => weight)[0];
}

function tagsOf(random: SeededRandom, topic: Topic, site: string): string[] {
  const tags = topic.tags.filter((_, place) => place === 0 || random.chance(0.7));
  if (random.chance(0.15)) tags.push(site.toLowerCase());
  return tags;
}

/** Some of what waits has been put off to a morning of the coming two weeks. */
function snoozeOf(
  random: SeededRandom,
  status: Ticket['status'],
  isTaken: boolean,
  nowMs: number,
): string | null {
  if (status === 'solved' || !isTaken || !random.chance(0.12)) return null;
  const morning = Math.floor(nowMs / DAY_MS) * DAY_MS + DAY_MS / 3;
  return new Date(morning + random.between(1, 12) * DAY_MS).toISOString();
}

interface Hands {
  readonly agentId: string;
  readonly colleagueId: string;
  readonly channel: Channel;
  readonly nameOf: NameOf;
}

function write(
  random: SeededRandom,
  one: TicketCase,
  steps: readonly TimedStep[],
  hands: Hands,
): WrittenStep[] {
  const slots = new Map(one.slots)
    .set('first', firstNameOf(one.requester.person.name))
    .set('name', one.requester.person.name)
    .set('agent', firstNameOf(hands.nameOf(hands.agentId)))
    .set('other', firstNameOf(hands.nameOf(hands.colleagueId)));
  const seen = new Set<string>();
  return steps.map((timed, place) => {
    const { by, type, text } = timed.step;
    const writtenDown = place === 0 && (hands.channel === 'phone' || hands.channel === 'walk-in');
    const author =
      by === 'requester' ? one.requester.person.id : by === 'agent' ? hands.agentId : hands.colleagueId;
    const authorId = writtenDown ? hands.agentId : author;
    const letter = { text, slots, authorName: hands.nameOf(authorId), isFirst: !seen.has(author) };
    if (type !== 'note') seen.add(author);
    if (writtenDown)
      return { ...timed, authorId, body: writeDown(hands.channel === 'phone' ? 'rang' : 'came by', letter) };
    switch (type) {
      case 'request':
        return { ...timed, authorId, body: writeRequest(random, letter) };
      case 'reply':
        return { ...timed, authorId, body: writeReply(random, letter) };
      case 'note':
        return { ...timed, authorId, body: fillSlots(text, slots) };
    }
  });
}
