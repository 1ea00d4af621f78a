import { describe, expect, it } from 'vitest';
import { askedAt, whenDeskWorks } from './office-hours.ts';
import { seededRandom } from './seeded-random.ts';

const at = (text: string) => Date.parse(text);

describe('office hours', () => {
  it('put what comes at night or at the weekend to the next opening', () => {
    const random = seededRandom('desk');
    expect(whenDeskWorks(random, at('2025-11-19T10:00:00Z'))).toBe(at('2025-11-19T10:00:00Z'));
    const morning = whenDeskWorks(random, at('2025-11-19T02:00:00Z'));
    expect(new Date(morning).toISOString()).toMatch(/^2025-11-19T0[789]/);
    const monday = whenDeskWorks(random, at('2025-11-21T19:00:00Z'));
    expect(new Date(monday).toISOString()).toMatch(/^2025-11-24T0[789]/);
  });

  it('let nobody ask in the future, at any hour of any day', () => {
    const random = seededRandom('asked');
    for (let hour = 0; hour < 24 * 7; hour++) {
      const now = at('2025-11-17T00:30:00Z') + hour * 3_600_000;
      for (let n = 0; n < 20; n++) expect(askedAt(random, now, random.next() * 86_400_000)).toBeLessThan(now);
    }
  });
});
