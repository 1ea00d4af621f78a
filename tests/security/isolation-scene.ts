import { expect } from 'vitest';
import { putPeople } from '../../sync/server/admin/put-people.ts';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { DESK, type MailDesk } from '../contract/mail-desk.ts';
import { insert, ownId, statuses, type WireDevice } from '../contract/wire-device.ts';
import { rigPerson } from '../support/api-rig.ts';

/** The file of a note. */
export const FILE = { id: 'canaryfile', name: 'CANARY-file.txt', type: 'text/plain', size: 12 };

/** A field of the queue that requesters see, and one of the desk alone. */
export const SHOWN = 'publicFieldbadge000';
const INNER = 'internalFieldprice00';

/** A request of Rosa's about which the desk says in every field it has what Rosa may not know, and one of Sam's. */
export async function playScene(desk: MailDesk, rosa: WireDevice, sam: WireDevice): Promise<void> {
  const { ana, deps } = desk;
  await putPeople(deps, [
    rigPerson('canary-agent', { name: 'CANARY-agent', title: 'CANARY-title', site: 'CANARY-site' }),
    rigPerson('rosa', { role: 'requester', name: 'Rosa Diaz', title: 'CANARY-post', site: 'CANARY-floor' }),
  ]);
  await putSettings(deps, [
    { id: 'tag', rev: rigPerson('x').rev, type: 'tag', name: 'CANARY-tag-setting' },
    {
      ...{ id: 'restricted-canary', rev: rigPerson('x').rev, type: 'queue', position: 9 },
      name: 'CANARY-queue',
    },
    {
      ...{
        id: 'facilities',
        rev: rigPerson('x').rev,
        type: 'queue',
        position: 1,
        name: 'Desk',
        address: DESK,
      },
      fields: [
        { id: SHOWN, label: 'Badge', type: 'text', isRequired: false, choices: [] },
        { id: INNER, label: 'CANARY-label', type: 'choice', isRequired: true, choices: ['CANARY-choice'] },
      ],
    },
  ]);
  const asked = rosa.message('t1', 1, { type: 'request', body: 'The door stays shut.' });
  await rosa.push(insert('tickets', rosa.request('t1', { [SHOWN]: 'B-17' })), insert('messages', asked));
  await sam.push(
    insert('tickets', sam.request('t2', { subject: 'CANARY-of-sam' })),
    insert('messages', sam.message('t2', 1, { type: 'request', body: 'CANARY-words-of-sam' })),
  );
  await ana.pullAll();
  const lost = { id: ownId(77), field: 'priority', mine: 'CANARY-lost', theirs: 'low', by: 'ana' };
  const answers = await ana.push(
    insert('messages', ana.message('t1', 2, { type: 'note', body: 'CANARY-note', attachments: [FILE] })),
    ana.edit(ana.get('tickets', 't1')!, {
      tags: ['CANARY-tag'],
      followers: ['CANARY-follower'],
      assigneeId: 'canary-agent',
      priority: 'urgent',
      snoozeUntil: '2031-07-07T07:07:00.000Z',
      duplicateOf: 'CANARY-duplicate',
      splitFrom: 'CANARY-split',
      followUpOf: 'CANARY-followed',
      fieldOfANewerApp: 'CANARY-unknown',
      [INNER]: 'CANARY-choice',
      conflicts: [{ ...lost, at: '2026-06-01T08:00:00.000Z' }],
    }),
    insert('messages', {
      ...ana.message('t1', 3, { seen: asked.id, body: 'Try **again**.' }),
      changes: { addTags: ['CANARY-changed'], priority: 'high', assigneeId: 'ana' },
      fieldOfANewerApp: 'CANARY-in-a-reply',
    }),
    insert('personal', {
      ...{ id: 'draft-ana', rev: ana.rev(), ownerId: 'ana', type: 'draft', ticketId: 't1', mode: 'note' },
      text: 'CANARY-draft',
      updatedAt: '2026-06-01T08:00:00.000Z',
    }),
  );
  expect(statuses(answers)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
}
