import { describe, expect, it } from 'vitest';
import { pathOf, ringsAgain, showTold } from './notification.ts';
import { openPath } from './open-path.ts';

const ORIGIN = 'https://desk.example';
const told = (more: object = {}) =>
  JSON.stringify({ kind: 'reply', ticketId: '01ABC', reference: '7K3F-9QMX', ...more });

it('names what happened and the ticket, and leads there', () => {
  expect(showTold(`${told()}   `)).toEqual({
    ...{ title: 'A requester answered', body: 'Ticket 7K3F-9QMX', tag: 'ticket-01ABC' },
    data: { kind: 'reply', path: '/inbox/01ABC?view=all' },
  });
});

it.each([
  undefined,
  '',
  'null',
  '[]',
  'no JSON',
  told({ kind: 'party' }),
  told({ kind: 'toString' }),
  told({ ticketId: '../settings' }),
  told({ ticketId: 'a?b' }),
  told({ reference: '<b>' }),
  told({ reference: 7 }),
])('says that there is something when it cannot read %j', (text) => {
  expect(showTold(text).data.path).toBe('/news');
});

it.each([
  null,
  7,
  {},
  { path: 'https://elsewhere.example/' },
  { path: '/settings' },
  { path: '//elsewhere' },
])('leads %j to what concerns the person, and nowhere else', (data) => {
  expect(pathOf(data)).toBe('/news');
});

it('rings again for something else about the same ticket, and not for more of the same', () => {
  const shown = showTold(told());
  expect(ringsAgain(shown, [])).toBe(true);
  expect(ringsAgain(shown, [{ data: { kind: 'reply' } }])).toBe(false);
  expect(ringsAgain(shown, [{ data: { kind: 'mention' } }])).toBe(true);
});

describe('a click', () => {
  function pagesAt(...paths: string[]) {
    const log: string[] = [];
    const pages = {
      matchAll: async () =>
        paths.map((path) => ({
          url: ORIGIN + path,
          postMessage: (message: object) => void log.push(`${path} told ${JSON.stringify(message)}`),
          focus: async () => void log.push(`${path} focused`),
        })),
      openWindow: async (path: string) => void log.push(`opened ${path}`),
    };
    return { pages, log };
  }
  const PATH = '/inbox/01ABC?view=all';
  const message = JSON.stringify({ type: 'OPEN', path: PATH });

  it('brings the page that shows the ticket to the front', async () => {
    const { pages, log } = pagesAt('/inbox?view=open', '/inbox/01ABC?view=mine');
    await openPath(pages, PATH);
    expect(log).toEqual([`/inbox/01ABC?view=mine told ${message}`, '/inbox/01ABC?view=mine focused']);
  });

  it('has another page of the desk show it', async () => {
    const { pages, log } = pagesAt('/help/requests', '/reports');
    await openPath(pages, PATH);
    expect(log).toEqual([`/reports told ${message}`, '/reports focused']);
  });

  it.each([[[]], [['/help', '/sign-in?returnTo=/']]])('opens one where none of %j can', async (paths) => {
    const { pages, log } = pagesAt(...paths);
    await openPath(pages, PATH);
    expect(log).toEqual([`opened ${PATH}`]);
  });
});
