import { expect, it } from 'vitest';
import type { HeldFile } from '../../../sync/client/files/files.ts';
import type { TimelineEvent } from '../../../sync/domain/event.ts';
import { fileWords } from '../../words/file-words.ts';
import { toldFile } from './told-file.ts';

const REF = { messageId: `t--${'0'.repeat(26)}`, fileId: 'f' };
const held = (change: Partial<HeldFile>): HeldFile => ({
  id: 'f',
  name: 'log.txt',
  type: 'text/plain',
  size: 200,
  state: 'waiting',
  through: 0,
  outcome: null,
  ...change,
});
const event = (outcome: 'ready' | 'program'): TimelineEvent => ({
  id: `t--${'1'.repeat(26)}`,
  rev: `srv-${'0'.repeat(26)}`,
  ticketId: 't',
  requesterId: 'r',
  queueId: 'q',
  by: 'ana',
  at: '2026-01-01T00:00:00.000Z',
  acceptedAt: '2026-01-01T00:00:00.000Z',
  type: 'file',
  ...REF,
  outcome,
});

it.each([
  ['waits here', held({}), [], 'On this device'],
  ['is on its way', held({ through: 81 }), [], 'Uploading 40 %'],
  ['has arrived', held({ state: 'judged', outcome: 'ready' }), [], 'Saved'],
  ['has arrived from elsewhere', null, [event('ready')], 'Saved'],
  ['is on somebody else’s device', null, [], 'Not here yet. It is still on the device of Ana.'],
  ['was refused', null, [event('program')], 'The server refused this: it is a program. Nobody can fetch it.'],
])('a file that %s', (_name, here, events, words) => {
  expect(fileWords(toldFile(here, events, REF), 'Ana')).toBe(words);
});
