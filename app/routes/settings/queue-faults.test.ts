import { describe, expect, it } from 'vitest';
import { queueSchema, type QueueSetting } from '../../../sync/domain/queue.ts';
import { queueFaults, tidyQueue } from './queue-faults.ts';

const QUEUE: QueueSetting = {
  id: 'q',
  rev: 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  type: 'queue',
  name: ' Phones ',
  position: 1,
};
const field = (id: string, change: object = {}) => ({
  id,
  label: id,
  type: 'text' as const,
  isRequired: false,
  choices: [],
  ...change,
});

describe('a queue that is entered', () => {
  it('is what the server takes once nothing is wrong with it', () => {
    const fields = [
      field('Floor', { type: 'choice', choices: [' one', '', 'two '] }),
      field('Desk', { choices: ['left over'] }),
    ];
    const rules = [{ id: 'r', part: 'subject' as const, words: ' phone ' }];
    const entered = { ...QUEUE, address: 'phones@firm.example', fields, rules };
    expect(queueFaults(entered)).toEqual({});
    const tidy = tidyQueue(entered);
    expect(tidy).toMatchObject({ name: 'Phones', fields: [{ choices: ['one', 'two'] }, { choices: [] }] });
    expect(queueSchema.safeParse(tidy).success).toBe(true);
    expect(tidyQueue({ ...QUEUE, name: 'Phones' })).toEqual({ ...QUEUE, name: 'Phones' });
  });

  it('says which field is wrong and what to do', () => {
    const fields = [
      field('a', { label: ' ' }),
      field('b', { type: 'choice', choices: [' '] }),
      field('c', { label: 'Twin' }),
      field('d', { label: 'twin' }),
    ];
    const rules = [{ id: 'r', part: 'to' as const, words: ' ' }];
    expect(queueFaults({ ...QUEUE, name: ' ', address: 'phones', fields, rules })).toEqual({
      name: 'Say what the queue is called.',
      address: 'This is no e-mail address. Write it as support@firm.example.',
      'field a': 'Give the field a name, or remove it.',
      'field b': 'Write the choices of b, with commas between.',
      'field c': 'There are two fields called Twin. Rename one.',
      'field d': 'There are two fields called twin. Rename one.',
      'rule r': 'Write the words it looks for, or remove it.',
    });
  });

  it('keeps of a rule what it does, and asks for the words of each condition', () => {
    const also = [{ part: 'domain' as const, words: ' firm.example ' }];
    const rule = { id: 'r', part: 'subject' as const, words: 'door', also, tags: [], assigneeId: null };
    const tidy = tidyQueue({ ...QUEUE, rules: [{ ...rule, priority: 'high' }] });
    expect(tidy.rules).toEqual([
      {
        id: 'r',
        part: 'subject',
        words: 'door',
        also: [{ part: 'domain', words: 'firm.example' }],
        priority: 'high',
      },
    ]);
    const rules = [{ ...rule, also: [{ part: 'domain' as const, words: ' ' }] }];
    expect(queueFaults({ ...QUEUE, rules })).toEqual({
      'rule r': 'Write the words it looks for, or remove it.',
    });
  });
});
