import { expect, it } from 'vitest';
import type { QueueField } from '../../../sync/domain/queue.ts';
import { newFieldId } from '../../../sync/domain/ticket-field.ts';
import { askedFields, givenFields, shownFields } from './request-fields.ts';

const [TAG, DAY, INNER, SITE] = [
  newFieldId(true, 'assettag'),
  newFieldId(true, 'whenlost'),
  newFieldId(false, 'price000'),
  newFieldId(true, 'building'),
];
const GONE = newFieldId(true, 'removed0');

function field(id: string, label: string, more: Partial<QueueField> = {}): QueueField {
  return { id, label, type: 'text', isRequired: false, choices: [], ...more };
}

const IT = {
  id: 'it',
  name: 'IT',
  fields: [field(TAG, 'Asset tag'), field(DAY, 'Lost on', { type: 'date' }), field(INNER, 'Price')],
};
const HALL = { id: 'hall', name: 'Hall', fields: [field(SITE, 'Building')] };
const QUEUES = [IT, HALL];

it('asks for what the chosen queue shows to requesters, and for nothing where the desk is to choose', () => {
  expect(askedFields(QUEUES, 'it').map(({ label }) => label)).toEqual(['Asset tag', 'Lost on']);
  expect(askedFields(QUEUES, null)).toEqual([]);
  expect(askedFields([HALL], null).map(({ label }) => label)).toEqual(['Building']);
  expect(askedFields(QUEUES, 'unknown')).toEqual([]);
});

it('gives what was typed for the queue, also what no longer fits or is asked for, and nothing of another', () => {
  const texts = {
    [TAG]: ' LT-204 ',
    [DAY]: 'Tuesday',
    [SITE]: 'North',
    [GONE]: 'kept',
    [INNER]: 'x',
    no: 'y',
  };
  expect(givenFields(QUEUES, 'it', texts)).toEqual({ [TAG]: 'LT-204', [DAY]: 'Tuesday', [GONE]: 'kept' });
  expect(givenFields(QUEUES, 'it', { [TAG]: ' ', [DAY]: '2026-03-02' })).toEqual({ [DAY]: '2026-03-02' });
});

it('shows values under their labels, in the order of the form, and never one of the desk alone', () => {
  const values = { [GONE]: true, [DAY]: '2026-03-02', [TAG]: 'LT-204', [INNER]: 'secret' };
  expect(shownFields(QUEUES, values).map(({ label, value }) => [label, value])).toEqual([
    ['Asset tag', 'LT-204'],
    ['Lost on', '2026-03-02'],
    ['Noted by the desk', true],
  ]);
});
