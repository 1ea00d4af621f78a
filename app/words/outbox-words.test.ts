import { expect, it } from 'vitest';
import { WELL } from '../../tests/support/fake-workspace.ts';
import { outboxStateWords } from './outbox-words.ts';

it('says that an item is being sent while it can be', () => {
  expect(outboxStateWords('sent', WELL)).toBe('Being sent');
  expect(outboxStateWords('sent', { ...WELL, reach: 'slow' })).toBe('Being sent');
});

it.each([{ reach: 'offline' as const }, { reach: 'refused' as const }, { signedOut: true }])(
  'never says so when nothing can leave: %j',
  (change) => {
    expect(outboxStateWords('sent', { ...WELL, ...change })).toBe('On this device, waiting to be sent');
    expect(outboxStateWords('refused', { ...WELL, ...change })).toBe('Needs attention');
  },
);
