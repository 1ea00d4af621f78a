import { ACKNOWLEDGED, CHASES, HANDOVERS, HOLDING, NOT_YET, SECOND_LOOK, THANKS } from './small-talk.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Story } from './topic.ts';

/** How a thread stands at its end. `new`: nobody has answered yet. */
export type Outcome = 'new' | 'open' | 'pending' | 'solved';

/** One message to be: who writes it, its text with slots, and the status that goes with it. */
export interface Step {
  readonly by: 'requester' | 'agent' | 'colleague';
  readonly type: 'request' | 'reply' | 'note';
  readonly text: string;
  readonly sets?: 'pending' | 'solved';
  /** The requester's thanks: the ticket stays solved. */
  readonly settles?: true;
  /** The usual wait before it, in hours. */
  readonly afterHours: number;
}

const ask = (text: string, sets?: Step['sets']): Step => ({
  by: 'agent',
  type: 'reply',
  text,
  ...(sets === undefined ? {} : { sets }),
  afterHours: 3,
});
const answer = (text: string, afterHours = 4): Step => ({
  by: 'requester',
  type: 'request',
  text,
  afterHours,
});
const thanks = (text: string): Step => ({ ...answer(text, 2), settles: true });
const note = (text: string, by: 'agent' | 'colleague'): Step => ({ by, type: 'note', text, afterHours: 1 });

/** What is said in one ticket, from the first message on: 1 to 20 steps that belong together. */
export function planThread(random: SeededRandom, story: Story, outcome: Outcome): Step[] {
  const opening = answer(random.pick(story.openings), 0);
  if (outcome === 'new') return random.chance(0.12) ? [opening, answer(random.pick(CHASES), 9)] : [opening];
  const talk = withNotes(random, story, exchanges(random, story));
  switch (outcome) {
    case 'open':
      return [opening, ...talk, ...openEnd(random, talk.length)];
    case 'pending':
      return [opening, ...talk, ...pendingEnd(random, story, talk)];
    case 'solved':
      return [opening, ...talk, ...solvedEnd(random, story)];
  }
}

function exchanges(random: SeededRandom, story: Story): Step[] {
  const keep = random.pick([0.25, 0.6, 0.6, 1]);
  const steps = story.exchanges
    .filter(() => random.chance(keep))
    .flatMap(([asked, answered]) => [
      ask(asked, random.chance(0.75) ? 'pending' : undefined),
      answer(answered),
    ]);
  const rounds = random.weighted([0, 1, 2, 3], (count) => [13, 4, 2, 1][count] ?? 0);
  const chases = shuffled(random, CHASES);
  const holding = shuffled(random, HOLDING);
  for (let n = 0; n < rounds; n++) steps.push(...chase(random, chases[n], holding[n]));
  return steps;
}

function chase(
  random: SeededRandom,
  chased: string = random.pick(CHASES),
  held: string = random.pick(HOLDING),
): Step[] {
  const told = [answer(chased, 30), ask(held)];
  return random.chance(0.5) ? [...told, answer(random.pick(ACKNOWLEDGED), 2)] : told;
}

function shuffled<T>(random: SeededRandom, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Notes go between an answer and the desk's next step: that is when colleagues talk, and when there is something to talk about. */
function withNotes(random: SeededRandom, story: Story, steps: readonly Step[]): Step[] {
  const notes = story.notes.filter(() => random.chance(0.45)).map((text) => note(text, 'agent'));
  if (random.chance(0.15)) notes.push(note(random.pick(HANDOVERS), 'colleague'));
  const told: Step[] = [];
  for (const step of steps) {
    const next = step.type === 'reply' && told.length > 0 && random.chance(0.6) ? notes.shift() : undefined;
    told.push(...(next === undefined ? [] : [next]), step);
  }
  return [...told, ...notes];
}

function openEnd(random: SeededRandom, said: number): Step[] {
  if (said === 0 || random.chance(0.35)) return chase(random).slice(said === 0 ? 1 : 0, said === 0 ? 2 : 1);
  return [];
}

function pendingEnd(random: SeededRandom, story: Story, talk: readonly Step[]): Step[] {
  const unused = story.exchanges
    .map(([asked]) => asked)
    .filter((asked) => talk.every(({ text }) => text !== asked));
  const last = unused.at(-1);
  return [ask(last ?? `${random.pick(story.fixes)} Is everything as it should be?`, 'pending')];
}

function solvedEnd(random: SeededRandom, story: Story): Step[] {
  const end = [{ ...ask(random.pick(story.fixes), 'solved'), afterHours: 6 }];
  if (random.chance(0.08))
    end.push(answer(random.pick(NOT_YET), 14), ask(random.pick(SECOND_LOOK), 'solved'));
  return random.chance(0.45) ? [...end, thanks(random.pick(THANKS))] : end;
}
