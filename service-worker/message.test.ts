import { expect, it } from 'vitest';
import { readWorkerMessage } from './message.ts';

it.each(['SKIP_WAITING', 'WAKE'] as const)('reads %s', (type) => {
  expect(readWorkerMessage({ type })).toEqual({ type });
});

it('reads where a page is to go', () => {
  const open = { type: 'OPEN', path: '/inbox/t1?view=all' };
  expect(readWorkerMessage(open)).toEqual(open);
  expect(readWorkerMessage({ type: 'OPEN', path: 7 })).toBeNull();
});

it.each([null, undefined, 'SKIP_WAITING', 7, {}, { type: 'OTHER' }, { type: null }])(
  'ignores %j, which nobody here sends',
  (data) => {
    expect(readWorkerMessage(data)).toBeNull();
  },
);
