import { expect, it } from 'vitest';
import { personFaults } from './person-faults.ts';

const entry = {
  id: 'p1',
  name: 'Nina',
  email: 'nina@firm.example',
  role: 'agent' as const,
  title: '',
  site: '',
  phone: '',
};

it('finds nothing wrong with who can sign in, nor with a requester without an address', () => {
  expect(personFaults(entry)).toEqual({});
  expect(personFaults({ ...entry, email: '', role: 'requester' })).toEqual({});
});

it('says in words what is missing or wrong', () => {
  expect(personFaults({ ...entry, name: ' ', email: '' })).toEqual({
    name: 'Say what they are called.',
    email: 'Whoever works here needs an address to sign in with.',
  });
  expect(personFaults({ ...entry, email: 'nina' })).toEqual({ email: 'This is no e-mail address.' });
});
