import type { Message } from '../../../sync/domain/message.ts';
import type { Person } from '../../../sync/domain/person.ts';
import type { Setting } from '../../../sync/domain/setting.ts';
import type { Ticket } from '../../../sync/domain/ticket.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import { CANNED_REPLIES, MACROS } from './answers.ts';
import { QUEUES } from './desk.ts';
import { FIRM_NAME, MAIL_DOMAIN } from './firm.ts';
import { makePeople, type SampleRequester } from './make-people.ts';
import { makeTicket, type SampleTicket } from './make-ticket.ts';
import { askedAt } from './office-hours.ts';
import type { Outcome } from './plan-thread.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import { makeSlaSettings } from './sla-settings.ts';
import { drawSlots, fillSlots, type Slots } from './ticket-slots.ts';
import { ALL_TOPICS } from './topics/all-topics.ts';

/** A whole help desk as the server would hold it. Tickets by age, oldest first; each thread in its order. */
export interface Sample {
  readonly people: Person[];
  readonly settings: Setting[];
  readonly tickets: Ticket[];
  readonly messages: Message[];
  readonly events: TimelineEvent[];
}

const DAY_MS = 86_400_000;

/** Of tickets up to so many days old, how many are still unfinished. */
const UNFINISHED: readonly (readonly [days: number, share: number])[] = [
  [2, 0.8],
  [7, 0.6],
  [14, 0.45],
  [21, 0.3],
  [45, 0.12],
  [120, 0.03],
  [366, 0.006],
];

/**
 * The desk of a firm of 312 people with `tickets` tickets of the year before `now` (milliseconds since 1970). The same three give the same
 * documents to the last character; the first n tickets drawn are the same however many follow. People and settings are always the same, but for the bank holidays up to the next year.
 */
export function makeSample(options: {
  readonly tickets: number;
  readonly seed: string;
  readonly now: number;
}): Sample {
  const { agents, requesters } = makePeople();
  const people = [...agents, ...requesters.map(({ person }) => person)];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const subjects = new Set<string>();
  const made: SampleTicket[] = [];
  for (let n = 0; n < options.tickets; n++) {
    const random = seededRandom(`${options.seed} ${n}`);
    made.push(makeTicket(random, drawCase(random, requesters, subjects, options.now), nameOf, options.now));
  }
  made.sort((a, b) => (a.ticket.id < b.ticket.id ? -1 : 1));
  return {
    people,
    settings: makeSettings(options.now),
    tickets: made.map(({ ticket }) => ticket),
    messages: made.flatMap(({ messages }) => messages),
    events: made.flatMap(({ events }) => events),
  };
}

function makeSettings(now: number): Setting[] {
  const random = seededRandom('larkfield-settings');
  const rev = () => `srv-${random.text(26)}`;
  return [
    { id: 'workspace', rev: rev(), type: 'workspace', name: FIRM_NAME, closeAfterDays: 14 },
    ...QUEUES.map(({ id, name }, position) => ({
      id,
      rev: rev(),
      type: 'queue',
      name,
      position,
      address: `${id.replace('restricted-', '')}@${MAIL_DOMAIN}`,
      fromName: name,
      receipt: 'Thank you, your request has arrived. We answer as soon as we can.',
    })),
    ...makeSlaSettings(rev, now),
    ...CANNED_REPLIES.map((reply) => ({ ...reply, rev: rev(), type: 'canned-reply' })),
    ...MACROS.map((macro) => ({ ...macro, rev: rev(), type: 'macro' })),
  ];
}

function drawCase(
  random: SeededRandom,
  requesters: readonly SampleRequester[],
  subjects: Set<string>,
  nowMs: number,
) {
  // More than half of the year's tickets fall into its last quarter: a desk that grows, and a list that is worth looking at.
  const ageMs = 365 * DAY_MS * random.next() ** 2.2;
  const askedAtMs = askedAt(random, nowMs, ageMs);
  const requester = random.pick(requesters);
  const matter = drawMatter(random, requester, random.pick(requesters), subjects);
  return { ...matter, requester, askedAtMs, outcome: drawOutcome(random, nowMs - askedAtMs) };
}

/** A topic, a story and a subject that no earlier ticket of this sample has, while there are any. */
function drawMatter(
  random: SeededRandom,
  requester: SampleRequester,
  colleague: SampleRequester,
  subjects: Set<string>,
) {
  for (let tries = 0; ; tries++) {
    const topic = random.weighted(ALL_TOPICS, ({ weight }) => weight);
    const story = random.weighted(topic.stories, (one) => one.subjects.length);
    const slots: Slots = drawSlots(random, topic, requester, colleague);
    const subject = fillSlots(random.pick(story.subjects), slots);
    if (subjects.has(subject) && tries < 6) continue;
    subjects.add(subject);
    return { topic, story, slots, subject };
  }
}

function drawOutcome(random: SeededRandom, ageMs: number): Outcome {
  const share = UNFINISHED.find(([days]) => ageMs <= days * DAY_MS)?.[1] ?? 0;
  if (!random.chance(share)) return 'solved';
  if (random.chance(ageMs < 1.5 * DAY_MS ? 0.5 : ageMs < 5 * DAY_MS ? 0.2 : 0.03)) return 'new';
  return random.chance(0.6) ? 'pending' : 'open';
}
