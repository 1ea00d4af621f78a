import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PALETTE_GROUPS, type Choice, type PaletteGroup } from './choice.ts';
import { listSections, type PaletteSource } from './list-sections.ts';

function choice(id: string, group: PaletteGroup, label: string, also?: string): Choice {
  const words = also === undefined ? {} : { also };
  return { id, group, label, picture: 'go', deed: { type: 'sync' }, ...words };
}

const OFFERED = [
  choice('do assign', 'change', 'Assign to…'),
  choice('do solve', 'change', 'Solve', 'done'),
  choice('macro vpn', 'macros', 'VPN reset'),
  choice('desk new', 'actions', 'New ticket'),
  choice('view open', 'views', 'All open'),
  choice('view solved', 'views', 'Recently solved'),
];
const SOURCE: PaletteSource = { offered: OFFERED, hidden: [], named: [], found: [], recent: [] };

const outline = (source: PaletteSource, text: string) =>
  listSections(source, text).map(({ group, choices }) => [group, choices.map(({ id }) => id)]);

describe('the palette at rest', () => {
  it('offers what was used lately first, and nothing twice', () => {
    const recent = ['view open', 'gone', 'do solve', 'ticket 1'];
    const hidden = [choice('ticket 1', 'tickets', 'Printer on fire')];
    expect(outline({ ...SOURCE, recent, hidden }, '  ')).toEqual([
      ['recent', ['view open', 'do solve', 'ticket 1']],
      ['change', ['do assign']],
      ['macros', ['macro vpn']],
      ['actions', ['desk new']],
      ['views', ['view solved']],
    ]);
  });
});

describe('the palette while one types', () => {
  it('puts the group with the best answer first', () => {
    expect(outline(SOURCE, 'solve')).toEqual([
      ['change', ['do solve']],
      ['views', ['view solved']],
    ]);
    expect(outline(SOURCE, 'recently')).toEqual([['views', ['view solved']]]);
  });

  it('finds by other words for less', () => {
    expect(outline(SOURCE, 'done')).toEqual([['change', ['do solve']]]);
  });

  it('puts a ticket of that reference before everything, and one found by words behind everything', () => {
    const ticket = choice('ticket 1', 'tickets', 'Solve the puzzle');
    expect(outline({ ...SOURCE, named: [ticket], found: [ticket] }, 'solve')[0]).toEqual([
      'tickets',
      ['ticket 1'],
    ]);
    expect(outline({ ...SOURCE, found: [ticket] }, 'solve').at(-1)).toEqual(['tickets', ['ticket 1']]);
  });

  it('of equals, shows first what was used lately', () => {
    const views = [choice('view a', 'views', 'Alpha one'), choice('view b', 'views', 'Alpha two')];
    expect(outline({ ...SOURCE, offered: views, recent: ['view b'] }, 'alpha')).toEqual([
      ['views', ['view b', 'view a']],
    ]);
  });
});

it('holds no choice twice and no empty group, whatever is typed and was used', () => {
  const choices = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      group: fc.constantFrom(...PALETTE_GROUPS.filter((group) => group !== 'recent')),
      label: fc.stringMatching(/^[a-z]{1,5}( [a-z]{1,5})?$/),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  );
  fc.assert(
    fc.property(choices, fc.stringMatching(/^[a-z ]{0,3}$/), fc.array(fc.nat(39)), (all, text, used) => {
      const offered = all.map(({ id, group, label }) => choice(id, group, label));
      const recent = used.flatMap((at) => offered[at]?.id ?? []);
      const sections = listSections({ ...SOURCE, offered, recent: [...new Set(recent)] }, text);
      const ids = sections.flatMap(({ choices: shown }) => shown.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(sections.every(({ choices: shown }) => shown.length > 0)).toBe(true);
    }),
  );
});
