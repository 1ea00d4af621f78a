import { expect, it } from 'vitest';
import { apiPersonId } from './api-scope.ts';
import { DEPLOYMENT_CHECK, isMachine, ROUND_CHECK } from './machine-person.ts';

it.each([DEPLOYMENT_CHECK, ROUND_CHECK, apiPersonId('0123456789ABCDEF')])('%s is a machine', (id) => {
  expect(isMachine(id)).toBe(true);
});

it.each(['ana', 'p-01JABCDEF', 'api-ana', 'api-0123456789ABCDEFG', 'round-check-2', ''])(
  '%s is none',
  (id) => {
    expect(isMachine(id)).toBe(false);
  },
);
