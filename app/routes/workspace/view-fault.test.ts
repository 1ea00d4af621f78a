import { describe, expect, it } from 'vitest';
import { viewFault } from './view-fault.ts';

describe('a view that is to be shared', () => {
  const others = [{ name: 'Lifts' }];

  it('needs a name of its own and a filter that can be kept', () => {
    expect(viewFault({ name: 'Phones', filter: '?view=open' }, others)).toBeNull();
    expect(viewFault({ name: ' LIFTS ', filter: '' }, others)).toBe(
      'There is a shared view called LIFTS already.',
    );
    expect(viewFault({ name: 'Phones', filter: `?q=${'x'.repeat(2_000)}` }, others)).toMatch(
      /too long to keep/,
    );
  });
});
