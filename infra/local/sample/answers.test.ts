import { expect, it } from 'vitest';
import { fillVariables, unfilledVariables } from '../../../sync/domain/fill-variables.ts';
import { cannedReplySchema, macroSchema } from '../../../sync/domain/answer.ts';
import { CANNED_REPLIES, MACROS } from './answers.ts';
import { QUEUES } from './desk.ts';

const rev = `srv-${'0'.repeat(26)}`;

it('are canned replies and macros as the app reads them, each with a name of its own', () => {
  for (const reply of CANNED_REPLIES) cannedReplySchema.parse({ ...reply, rev, type: 'canned-reply' });
  for (const macro of MACROS) macroSchema.parse({ ...macro, rev, type: 'macro' });
  const names = [...CANNED_REPLIES, ...MACROS].map(({ name }) => name);
  expect(new Set(names).size).toBe(14);
});

it('use no variable that is not known, and queues that are there', () => {
  const facts = { requesterName: 'Ann Lee', agentName: 'Jo', reference: '7K3F-9QMX', subject: 'VPN' };
  for (const { text = '' } of [...CANNED_REPLIES, ...MACROS])
    expect(unfilledVariables(fillVariables(text, facts))).toEqual([]);
  const queues: readonly string[] = QUEUES.map(({ id }) => id);
  for (const { changes } of MACROS)
    if (changes.queueId !== undefined) expect(queues).toContain(changes.queueId);
});
