import type { SeededRandom } from './seeded-random.ts';
import { fillSlots, type Slots } from './ticket-slots.ts';
import { GREETINGS, REGARDS } from './small-talk.ts';

/** Everything the wording of one message depends on. */
export interface Letter {
  readonly text: string;
  readonly slots: Slots;
  readonly authorName: string;
  /** The first message of its author in this thread: people greet once and then talk. */
  readonly isFirst: boolean;
}

/** A requester's message as they would type it: a greeting and regards at first, bare words later. */
export function writeRequest(random: SeededRandom, { text, slots, isFirst }: Letter): string {
  const body = fillSlots(text, slots);
  if (!isFirst) return random.chance(0.2) ? `${body}\n\n${fillSlots('{first}', slots)}` : body;
  const greeting = random.chance(0.8) ? `${random.pick(GREETINGS)}\n\n` : '';
  const regards = random.chance(0.85) ? `\n\n${fillSlots(random.pick(REGARDS), slots)}` : '';
  return greeting + body + regards;
}

/** What an agent wrote down while somebody spoke, at the phone or at the counter. */
export function writeDown(verb: 'rang' | 'came by', { text, slots }: Letter): string {
  const said = fillSlots(text, slots).replaceAll('\n', '\n> ');
  return `${fillSlots('{first}', slots)} ${verb} and says:\n\n> ${said}`;
}

/** An agent's public reply. */
export function writeReply(random: SeededRandom, { text, slots, authorName, isFirst }: Letter): string {
  const body = fillSlots(text, slots);
  const signed = isFirst || random.chance(0.4) ? `\n\n${firstNameOf(authorName)}` : '';
  return (isFirst ? `${fillSlots('Hi {first},', slots)}\n\n` : '') + body + signed;
}

export function firstNameOf(name: string): string {
  return name.split(' ')[0] ?? name;
}
