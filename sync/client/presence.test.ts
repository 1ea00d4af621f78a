import { describe, expect, it } from 'vitest';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import { PRESENCE_MS, type Doing, type Place, type PresentSource, type Said } from '../protocol/presence.ts';
import { PresenceBoard } from './presence-board.ts';
import { PresenceTeller } from './presence-teller.ts';
import { TabPresence } from './tab-presence.ts';

function place(ticketId: string, doing: Doing = 'viewing'): Place {
  return { ticketId, doing };
}

function source(name: string, personId: string, ...at: readonly Place[]): PresentSource {
  return { source: name, personId, at: [...at] };
}

function board() {
  const fake = new FakeEnvironment();
  const made = new PresenceBoard(fake, 'jo');
  let raised = 0;
  made.signal.subscribe(() => (raised += 1));
  const hear = (...sources: readonly PresentSource[]) => made.hear({ whole: false, sources: [...sources] });
  return { fake, board: made, hear, raised: () => raised };
}

describe('the others at a ticket', () => {
  it('are one mark for each person, whatever tabs and devices they have, and never oneself', () => {
    const { board: who, hear } = board();
    hear(source('a1', 'ana', place('t1')), source('j', 'jo', place('t1', 'replying')));
    hear(source('a2', 'ana', place('t1', 'replying'), place('t2')), source('b', 'bo', place('t1')));
    expect(who.at('t1')).toEqual([
      { personId: 'ana', doing: 'replying' },
      { personId: 'bo', doing: 'viewing' },
    ]);
    expect(who.at('t2')).toEqual([{ personId: 'ana', doing: 'viewing' }]);
    hear(source('a2', 'ana'));
    expect(who.at('t1')[0]).toEqual({ personId: 'ana', doing: 'viewing' });
    expect(who.at('t2')).toEqual([]);
  });

  it('go by age, each when it has not been renewed', async () => {
    const { fake, board: who, hear } = board();
    hear(source('a', 'ana', place('t1')));
    await fake.pass(PRESENCE_MS / 2);
    hear(source('b', 'bo', place('t1')));
    await fake.pass(PRESENCE_MS / 2);
    expect(who.at('t1').map(({ personId }) => personId)).toEqual(['bo']);
    await fake.pass(PRESENCE_MS / 2);
    expect(who.at('t1')).toEqual([]);
    expect(fake.waiting()).toBe(0);
  });

  it('are the same array until something about them changes, and only a change is told', async () => {
    const { fake, board: who, hear, raised } = board();
    hear(source('a', 'ana', place('t1')));
    const first = who.at('t1');
    await fake.pass(1);
    hear(source('a', 'ana', place('t1')));
    hear(source('c', 'cy', place('t9')));
    await fake.pass(1);
    expect(who.at('t1')).toBe(first);
    expect(raised()).toBe(2);
    who.hear({ whole: true, sources: [] });
    await fake.pass(1);
    expect(who.at('t1')).toEqual([]);
    expect(raised()).toBe(3);
  });
});

function teller() {
  const fake = new FakeEnvironment();
  const said: Said[] = [];
  return { fake, said, teller: new PresenceTeller(fake, (one) => said.push(one)) };
}

describe('what a device says of its person', () => {
  it('is said when the socket opens and while it is open, at most once a second', async () => {
    const { fake, said, teller: one } = teller();
    one.heard('tab1', place('t1'));
    expect(said).toEqual([]);
    one.opened();
    expect(said).toEqual([{ type: 'here', at: [place('t1')] }]);
    one.heard('tab1', place('t2'));
    one.heard('tab1', place('t2', 'replying'));
    expect(said).toHaveLength(1);
    await fake.pass(1_000);
    expect(said.slice(1)).toEqual([{ type: 'here', at: [place('t2', 'replying')] }]);
    one.lost();
    one.heard('tab1', null);
    await fake.pass(5_000);
    expect(said).toHaveLength(2);
    expect(fake.waiting()).toBe(0);
  });

  it('puts its tabs together, and lets go of one that died', async () => {
    const { fake, said, teller: one } = teller();
    one.opened();
    one.heard('tab1', place('t1', 'replying'));
    one.heard('tab2', place('t1'));
    one.heard('tab3', place('t2'));
    await fake.pass(PRESENCE_MS / 2);
    expect(said.at(-1)).toEqual({ type: 'here', at: [place('t1', 'replying'), place('t2')] });
    one.heard('tab3', place('t2'));
    await fake.pass(PRESENCE_MS / 2);
    one.heard('tab3', place('t2'));
    await fake.pass(50);
    expect(said.at(-1)).toEqual({ type: 'here', at: [place('t2')] });
    one.heard('tab9', null);
    expect(fake.waiting()).toBe(0);
  });
});

it('repeats where a tab is for as long as it is there', async () => {
  const fake = new FakeEnvironment();
  const told: unknown[] = [];
  const tab = new TabPresence(fake, (_tab, at) => told.push(at));
  tab.here(null);
  tab.repeat();
  expect(told).toEqual([]);
  tab.here(place('t1'));
  tab.here(place('t1'));
  await fake.pass(60_000);
  expect(told).toEqual([place('t1'), place('t1'), place('t1')]);
  tab.here(null);
  await fake.pass(60_000);
  expect(told.slice(3)).toEqual([null]);
  tab.close();
  expect(fake.waiting()).toBe(0);
});
