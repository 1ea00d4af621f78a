import { expect, it } from 'vitest';
import { notifyStanding, type NotifyFacts } from './notify-standing.ts';

const on: NotifyFacts = {
  ...{ canNotify: true, isAppleTouch: false, isInstalled: false, permission: 'granted' },
  ...{ isSubscribed: true, isWanted: true },
};

it.each([
  [{}, 'on'],
  [{ isSubscribed: false }, 'off'],
  // Somebody else has them on in this browser.
  [{ isWanted: false }, 'off'],
  [{ permission: 'default' }, 'not-asked'],
  [{ permission: 'denied' }, 'blocked'],
  [{ canNotify: false }, 'unsupported'],
  [{ canNotify: false, isAppleTouch: true }, 'install-first'],
  [{ canNotify: false, isAppleTouch: true, isInstalled: true }, 'unsupported'],
] as const)('with %j notifications are %s', (more, standing) => {
  expect(notifyStanding({ ...on, ...more })).toBe(standing);
});
