import { expect, it } from 'vitest';
import {
  ENVIRONMENT_NAMES,
  EnvironmentFault,
  environmentNamed,
  isSample,
  parseEnvironment,
} from '../../infra/aws/environments.ts';

it.each([
  ['prod', 'There is no environment "prod": it is one of development, staging, production.'],
  ['', 'There is no environment "": it is one of development, staging, production.'],
  [undefined, 'An environment has to be named: it is one of development, staging, production.'],
  ['toString', 'There is no environment "toString": it is one of development, staging, production.'],
])('answers the name %s with one sentence', (name, sentence) => {
  expect(() => environmentNamed(name)).toThrow(new EnvironmentFault(sentence));
});

it.each(ENVIRONMENT_NAMES)(
  'has %s written down so that it can be read, under a name that nobody owns',
  (name) => {
    expect(isSample(environmentNamed(name))).toBe(true);
  },
);

it.each([
  [
    'a domain with a capital',
    { domain: 'Desk.roost.example' },
    'production.domain: is no domain in lower case',
  ],
  ['a domain outside its zone', { domain: 'desk.other.example' }, 'production.domain: is not in the zone'],
  ['mail outside its zone', { mailDomain: 'other.example' }, 'production.mailDomain: is not in the zone'],
  ['an unknown region', { region: 'europe' }, 'production.region: is no region of AWS'],
  ['copies that stay where the table is', { backupRegion: 'eu-west-1' }, 'production.backupRegion: is where'],
  [
    'a policy that can be read along the way',
    { security: { contact: 'a@b.example', policy: 'http://b.example/' } },
    'production.security.policy',
  ],
  ['no budget', { budgetUsd: 0 }, 'production.budgetUsd'],
  ['a field that nobody reads', { account: '123' }, 'production: Unrecognized key'],
])('says which field is wrong for %s', (_what, more, sentence) => {
  const { name, ...written } = environmentNamed('production');
  expect(() => parseEnvironment(name, { ...written, ...more })).toThrow(sentence);
});
