import { describe, expect, it } from 'vitest';
import { makePeople } from '../make-people.ts';
import { seededRandom } from '../seeded-random.ts';
import { drawSlots, fillSlots } from '../ticket-slots.ts';
import { ALL_TOPICS } from './all-topics.ts';

const { requesters } = makePeople();
const [requester, colleague] = [requesters[0]!, requesters[1]!];

describe.each(ALL_TOPICS)('the topic $id', (topic) => {
  const slots = drawSlots(seededRandom(topic.id), topic, requester, colleague);
  const texts = topic.stories.flatMap((story) => [
    ...story.subjects,
    ...story.openings,
    ...story.exchanges.flat(),
    ...story.notes,
    ...story.fixes,
  ]);

  it('has no slot that nobody fills', () => {
    for (const text of texts) expect(fillSlots(text, slots)).not.toMatch(/\{\w+\}/);
  });

  it('has subjects that fit into a list row', () => {
    for (const subject of topic.stories.flatMap(({ subjects }) => subjects))
      expect(fillSlots(subject, slots).length).toBeLessThan(90);
  });

  it('tells complete stories', () => {
    for (const { subjects, openings, exchanges, notes, fixes } of topic.stories)
      for (const part of [subjects, openings, exchanges, notes, fixes]) expect(part).not.toHaveLength(0);
  });
});

describe('all topics together', () => {
  it('bear names of their own', () => {
    expect(new Set(ALL_TOPICS.map(({ id }) => id)).size).toBe(ALL_TOPICS.length);
  });
});
