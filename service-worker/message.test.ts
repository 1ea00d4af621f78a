import { expect, it } from 'vitest';
import { readWorkerMessage } from './message.ts';

it.each(['SKIP_WAITING', 'WAKE'] as const)('reads %s', (type) => {
  expect(readWorkerMessage({ type })).toEqual({ type });
});

it.each([null, undefined, 'SKIP_WAITING', 7, {}, { type: 'OTHER' }, { type: null }])(
  'ignores %j, which nobody here sends',
  (data) => {
    expect(readWorkerMessage(data)).toBeNull();
  },
);
