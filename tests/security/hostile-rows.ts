import { isRecord } from '../../sync/domain/same-value.ts';
import type { PushRow } from '../../sync/protocol/push.ts';
import { insert, ownId, type WireDevice } from '../contract/wire-device.ts';

/** A row that means harm, and the answers that are right. */
export interface HostileRow {
  readonly name: string;
  readonly row: PushRow;
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { in: value };
  return value;
}

/** Values that no field of a document takes. */
const STRANGE_VALUES: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['a huge number', 1e308],
  ['infinity by overflow', JSON.parse('1e999')],
  ['a negative zero', -0],
  ['true', true],
  ['an empty text', ''],
  ['a list', []],
  ['an object', {}],
  ['an array of itself, so to speak', [[[[]]]]],
  ['a text of 300 KB', 'x'.repeat(300_000)],
  ['a lone surrogate', '\ud800'],
  ['a zero byte', 'a\u0000b'],
  ['right to left', '\u202Egnp.exe'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a template', '${7*7}{{7*7}}'],
  ['a query', "'; DROP TABLE tickets; --"],
  ['a path', '../../../../etc/passwd'],
  ['a key of the table', 'D#ws'],
  ['zalgo', 'Z\u0351\u036b\u0343a\u0367\u0489l\u0334go'],
];

const TICKET_FIELDS = [
  'id',
  'rev',
  'reference',
  'subject',
  'status',
  'priority',
  'queueId',
  'assigneeId',
  'requesterId',
  'newRequester',
  'tags',
  'followers',
  'snoozeUntil',
  'channel',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'conflicts',
  'acceptedAt',
  'statusSince',
  'requesterTurn',
  'hist',
];
const MESSAGE_FIELDS = [
  'id',
  'rev',
  'ticketId',
  'type',
  'authorId',
  'body',
  'attachments',
  'seen',
  'changes',
  'action',
];

/** Rows whose one field holds something strange: whatever is answered, nothing may break and nobody else's row may suffer. */
export function strangeFields(device: WireDevice): HostileRow[] {
  let n = 0;
  const rows: HostileRow[] = [];
  for (const [what, value] of STRANGE_VALUES) {
    for (const field of TICKET_FIELDS) {
      const doc = { ...device.ticket(`s${(n += 1)}`), [field]: value };
      rows.push({ name: `a ticket whose ${field} is ${what}`, row: insert('tickets', doc) });
    }
    for (const field of MESSAGE_FIELDS) {
      const doc = { ...device.message('honest', (n += 1), { type: 'note' }), [field]: value };
      rows.push({ name: `a message whose ${field} is ${what}`, row: insert('messages', doc) });
    }
    rows.push({ name: `a ticket that is ${what}`, row: insert('tickets', value) });
    rows.push({
      name: `a ticket with an unknown field that is ${what}`,
      row: insert('tickets', { ...device.ticket(`s${(n += 1)}`), later: value }),
    });
  }
  return rows;
}

/** Rows that must be refused. */
export function forbiddenRows(device: WireDevice): HostileRow[] {
  const ticket = (more: object = {}) => insert('tickets', { ...device.ticket(`f${ownId(1)}`), ...more });
  const parsed = (json: string): object => {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : {};
  };
  return [
    { name: 'a prototype to reach through', row: ticket(parsed('{"__proto__": {"role": "admin"}}')) },
    { name: 'a constructor', row: ticket({ constructor: { prototype: { role: 'admin' } } }) },
    { name: 'a prototype further down', row: ticket({ later: [parsed('{"__proto__": {"x": 1}}')] }) },
    { name: 'a field of the database', row: ticket({ _rev: '1-x' }) },
    { name: 'the metadata of the database', row: ticket({ _meta: { lwt: 1 } }) },
    { name: 'a deletion of a ticket', row: ticket({ _deleted: true }) },
    { name: 'a deletion that is no truth value', row: ticket({ _deleted: 'yes' }) },
    { name: 'a number that JSON cannot write', row: ticket({ later: parsed('{"n": 1e999}') }) },
    { name: '33 levels', row: ticket({ later: nested(33) }) },
    { name: '5,000 levels', row: ticket({ later: nested(5_000) }) },
    { name: '400 KB', row: ticket({ later: 'x'.repeat(400_000) }) },
    { name: '400 KB of many bytes each', row: ticket({ later: '\u{1F989}'.repeat(100_000) }) },
    { name: 'another device’s revision', row: ticket({ rev: `SOMEOTHERDEV-${ownId(9)}` }) },
    { name: 'the server’s revision', row: ticket({ rev: `srv-${ownId(9)}` }) },
    { name: 'a revision that is none', row: ticket({ rev: '1-abc' }) },
    { name: 'another author', row: ticket({ createdBy: 'bo' }) },
    { name: 'another editor', row: ticket({ updatedBy: 'bo' }) },
    {
      name: 'somebody else’s lost value',
      row: ticket({
        conflicts: [
          { id: ownId(1), field: 'status', mine: 1, theirs: 2, by: 'bo', at: '2026-06-01T08:00:00.000Z' },
        ],
      }),
    },
    { name: 'an id with a path', row: ticket({ id: '../x' }) },
    { name: 'an id of a thread', row: ticket({ id: 'a--b' }) },
    { name: 'an id with a key of the table', row: ticket({ id: 'x#y' }) },
    { name: 'an unknown kind', row: insert('unicorns' as never, device.ticket('x')) },
    { name: 'a kind of the language', row: insert('__proto__' as never, device.ticket('x')) },
    {
      name: 'a kind that is the server’s',
      row: insert('people', { id: 'bo', rev: device.rev(), role: 'admin' }),
    },
    { name: 'an event', row: insert('events', { id: `honest--${ownId(1)}`, rev: device.rev() }) },
    {
      name: 'a message in a foreign ticket’s name',
      row: insert('messages', { ...device.message('honest', 2), ticketId: 'other' }),
    },
    {
      name: 'a message of a hundred thousand and one characters',
      row: insert('messages', device.message('honest', 3, { body: 'x'.repeat(100_001) })),
    },
    {
      name: 'a message for a ticket that is not there',
      row: insert('messages', device.message('nowhere', 4)),
    },
    {
      name: 'a private thing of somebody else’s',
      row: insert('personal', {
        id: 'p',
        rev: device.rev(),
        ownerId: 'bo',
        updatedAt: '2026-06-01T08:00:00.000Z',
        type: 'preference',
        name: 'x',
        value: 1,
      }),
    },
  ];
}
