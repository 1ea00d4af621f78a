import type { SampleRequester } from './make-people.ts';
import type { SeededRandom } from './seeded-random.ts';
import { SITES } from './firm.ts';
import type { Topic } from './topic.ts';

/** What the slots of one ticket's texts stand for. */
export type Slots = ReadonlyMap<string, string>;

/** Chooses the places, numbers and people that one ticket speaks of, and one value for each of its topic's own slots. */
export function drawSlots(
  random: SeededRandom,
  topic: Topic,
  requester: SampleRequester,
  colleague: SampleRequester,
): Slots {
  const site = SITES.find(({ name }) => name === requester.site) ?? SITES[0];
  if (site === undefined) throw new Error('The firm has no site');
  const floor = random.pick(site.floors);
  const desk = () => `${floor}.${String(random.between(1, 64)).padStart(2, '0')}`;
  const slots = new Map([
    ['site', site.name],
    ['floor', String(floor)],
    ['room', random.pick(site.rooms)],
    ['desk', desk()],
    ['desk2', desk()],
    ['dept', requester.department],
    ['colleague', colleague.person.name],
    ['asset', `LF-${random.between(10_200, 24_900)}`],
    ['ext', String(random.between(2100, 4890))],
    ['ext2', String(random.between(100, 399))],
    ['cost', `C${random.between(410, 470)}0`],
    ['count', String(random.between(3, 9))],
  ]);
  for (const [name, values] of Object.entries(topic.slots ?? {})) {
    slots.set(name, fillSlots(random.pick(values), slots));
  }
  return slots;
}

/**
 * The text with its slots filled. What fills a slot at the beginning of a sentence gets a capital. Throws on a slot nobody has filled:
 * a text with braces in it must never reach a screen.
 */
export function fillSlots(text: string, slots: Slots): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string, place: number) => {
    const value = slots.get(name);
    if (value === undefined) throw new Error(`Nothing fills {${name}} in "${text}"`);
    const opensSentence = /(^|[.?!]\s+|\n)$/.test(text.slice(0, place));
    return opensSentence ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}
