import { expect, it } from 'vitest';
import { rigPerson } from '../../tests/support/api-rig.ts';
import { apiPersonId } from '../domain/api-scope.ts';
import { DEPLOYMENT_CHECK, ROUND_CHECK } from '../domain/machine-person.ts';
import { HeldReads } from './held-reads.ts';

const KEY = apiPersonId('0123456789ABCDEF');

it('tells everybody there is to find, and of machines their names alone', () => {
  const read = new HeldReads();
  const monitor = rigPerson(KEY, { role: 'requester', name: 'Monitor', title: 'API key' });
  const check = rigPerson(DEPLOYMENT_CHECK, { role: 'requester', name: 'Deployment check' });
  const round = rigPerson(ROUND_CHECK, { role: 'requester', name: 'Round check' });
  read.held.take('people', [rigPerson('ana'), monitor, check, round, rigPerson('rosa')]);
  expect(read.people().map(({ id }) => id)).toEqual(['ana', 'rosa']);
  for (const one of [monitor, check, round]) expect(read.person(one.id)?.name).toBe(one.name);
});
