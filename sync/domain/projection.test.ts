import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from './kind.ts';
import type { AnyDocument } from './document.ts';
import { audienceOf, projectForRequester } from './projection.ts';
import type { Message } from './message.ts';

/** A document in which every field a requester must not see bears a canary. */
const PRIVATE = 'CANARY';
const whole: AnyDocument = {
  id: 'ticket-1',
  rev: 'DEVICE0001-0',
  reference: '7K3F9QMX',
  subject: 'Desk lamp',
  status: 'open',
  priority: PRIVATE,
  queueId: 'facilities',
  assigneeId: PRIVATE,
  requesterId: 'maria',
  newRequester: { name: PRIVATE },
  tags: [PRIVATE],
  followers: [PRIVATE],
  snoozeUntil: PRIVATE,
  channel: 'web',
  createdAt: 't',
  createdBy: PRIVATE,
  updatedAt: PRIVATE,
  updatedBy: PRIVATE,
  conflicts: [PRIVATE],
  acceptedAt: 't',
  statusSince: 't',
  requesterTurn: PRIVATE,
  hist: [PRIVATE],
  somethingNewer: PRIVATE,
  internalField00000001: PRIVATE,
  publicField00000002: 'LT-204',
  publicField00000003: { of: [PRIVATE] },
  publicField0: PRIVATE,
  authorId: PRIVATE,
  seen: PRIVATE,
  changes: PRIVATE,
  body: 'words',
  memberOf: [PRIVATE],
  role: PRIVATE,
  title: PRIVATE,
  phone: PRIVATE,
  mail: PRIVATE,
  forward: PRIVATE,
  sideOf: PRIVATE,
};

describe("a requester's projection", () => {
  it.each(KINDS)('of %s holds no private field', (kind) => {
    expect(JSON.stringify(projectForRequester(kind, { ...whole, type: 'reply' }))).not.toContain(PRIVATE);
  });

  it('has no note, event, setting, article or private thing', () => {
    expect(projectForRequester('messages', { ...whole, type: 'note' })).toBeNull();
    for (const kind of ['events', 'settings', 'articles', 'personal'] satisfies Kind[]) {
      expect(projectForRequester(kind, whole)).toBeNull();
    }
  });

  it('tells whom a public answer went to, and of a forward nothing at all', () => {
    const recipients = { to: ['maria@firm.example'], cc: ['lee@other.example'] };
    expect(projectForRequester('messages', { ...whole, type: 'reply', recipients })).toMatchObject({
      recipients,
    });
    expect(projectForRequester('messages', { ...whole, type: 'note', recipients })).toBeNull();
  });

  it('has what the requester needs to follow a request', () => {
    expect(projectForRequester('tickets', whole)).toMatchObject({
      subject: 'Desk lamp',
      status: 'open',
      reference: '7K3F9QMX',
    });
    expect(projectForRequester('messages', { ...whole, type: 'reply' })).toMatchObject({
      body: 'words',
      type: 'reply',
    });
  });
});

describe('the fields of a queue on a ticket', () => {
  it('reach its requester where the field says so, and no other copy', () => {
    expect(projectForRequester('tickets', whole)).toHaveProperty('publicField00000002', 'LT-204');
    expect(Object.keys(projectForRequester('tickets', whole) ?? {})).not.toContain('internalField00000001');
    expect(Object.keys(projectForRequester('messages', { ...whole, type: 'reply' }) ?? {})).not.toContain(
      'publicField00000002',
    );
  });
});

describe('the audience of a document', () => {
  const message: Message = {
    id: `ticket-1--${'0'.repeat(26)}`,
    rev: `DEVICE0001-${'0'.repeat(26)}`,
    ticketId: 'ticket-1',
    requesterId: 'maria',
    queueId: 'facilities',
    type: 'reply',
    authorId: 'ana',
    body: '',
    attachments: [],
    seen: null,
    createdAt: '2026-03-02T09:00:00.000Z',
    acceptedAt: null,
  };

  it('is every agent and the requester for an ordinary queue', () => {
    expect(audienceOf({ kind: 'messages', doc: message })).toEqual({ canonical: 'ws', copy: 'rq:maria' });
  });

  it('is the members alone, and the requester, for a restricted queue', () => {
    const doc = { ...message, queueId: 'restricted-people-team' };
    expect(audienceOf({ kind: 'messages', doc })).toEqual({
      canonical: 'q:restricted-people-team',
      copy: 'rq:maria',
    });
  });

  it('leaves the requester out of a note', () => {
    expect(audienceOf({ kind: 'messages', doc: { ...message, type: 'note' } }).copy).toBeNull();
  });
});
