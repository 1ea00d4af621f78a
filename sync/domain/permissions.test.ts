import { describe, expect, it } from 'vitest';
import type { Message } from './message.ts';
import { mayReadTicket, PERMISSIONS, refuseMessage, refusePersonal, refuseTicket } from './permissions.ts';
import { scopesOf, type Actor } from './scope.ts';
import type { Ticket } from './ticket.ts';
import { KINDS } from './kind.ts';

const AT = '2026-03-02T09:00:00.000Z';
const agent: Actor = { personId: 'ana', role: 'agent', memberOf: [] };
const member: Actor = { personId: 'jo', role: 'lead', memberOf: ['restricted-people-team'] };
const requester: Actor = { personId: 'maria', role: 'requester', memberOf: [] };
const ticket: Ticket = {
  id: 'ticket-1',
  rev: `DEVICE0001-${'0'.repeat(26)}`,
  reference: '7K3F9QMX',
  subject: 'Desk lamp',
  status: 'open',
  priority: 'normal',
  queueId: 'facilities',
  assigneeId: null,
  requesterId: 'maria',
  tags: [],
  followers: [],
  snoozeUntil: null,
  channel: 'web',
  createdAt: AT,
  createdBy: 'ana',
  updatedAt: AT,
  updatedBy: 'ana',
  conflicts: [],
  acceptedAt: AT,
  statusSince: AT,
  requesterTurn: null,
  hist: [],
};
const restricted: Ticket = { ...ticket, queueId: 'restricted-people-team' };
const message = (over: Partial<Message>): Message => ({
  id: `ticket-1--${'0'.repeat(26)}`,
  rev: ticket.rev,
  ticketId: 'ticket-1',
  requesterId: 'maria',
  queueId: 'facilities',
  type: 'reply',
  authorId: 'ana',
  body: '',
  attachments: [],
  seen: null,
  createdAt: AT,
  acceptedAt: null,
  ...over,
});

describe('who may read a ticket', () => {
  it('is every agent in an ordinary queue, and only members in a restricted one', () => {
    expect([agent, member].map((actor) => mayReadTicket(actor, ticket))).toEqual([true, true]);
    expect([agent, member].map((actor) => mayReadTicket(actor, restricted))).toEqual([false, true]);
  });

  it('is a requester for their own alone, restricted queue or not', () => {
    expect(mayReadTicket(requester, restricted)).toBe(true);
    expect(mayReadTicket({ ...requester, personId: 'tomas' }, ticket)).toBe(false);
  });
});

describe('who may write a ticket', () => {
  it('lets agents change what they may read, and hand it to a restricted queue', () => {
    expect(refuseTicket(agent, ticket, restricted)).toBeNull();
    expect(refuseTicket(agent, restricted, ticket)?.reason).toBe('forbidden');
  });

  it('lets a requester ask in their own name, and change nothing afterwards', () => {
    const own = { ...ticket, createdBy: 'maria' };
    expect(refuseTicket(requester, null, own)).toBeNull();
    expect(refuseTicket(requester, null, { ...own, requesterId: 'tomas' })?.reason).toBe('forbidden');
    expect(refuseTicket(requester, own, { ...own, subject: 'Other' })?.reason).toBe('forbidden');
  });

  it('does not let a ticket be created in the name of somebody else', () => {
    expect(refuseTicket(agent, null, { ...ticket, createdBy: 'jo' })?.reason).toBe('forged');
  });
});

describe('who may write a message', () => {
  it('lets agents reply, note and write down a request, in their own name', () => {
    for (const type of ['reply', 'note', 'request'] as const)
      expect(refuseMessage(agent, ticket, message({ type }))).toBeNull();
    expect(refuseMessage(agent, ticket, message({ authorId: 'jo' }))?.reason).toBe('forged');
  });

  it('lets requesters write requests alone, without field changes', () => {
    const own = { type: 'request', authorId: 'maria' } as const;
    expect(refuseMessage(requester, ticket, message(own))).toBeNull();
    expect(refuseMessage(requester, ticket, message({ ...own, type: 'note' }))?.reason).toBe('forbidden');
    expect(
      refuseMessage(requester, ticket, message({ ...own, changes: { priority: 'urgent' } }))?.reason,
    ).toBe('forbidden');
  });

  it('says of a ticket that is out of reach only that it is not there', () => {
    expect(refuseMessage(agent, restricted, message({}))?.reason).toBe('ticket-missing');
  });
});

describe('who hands a ticket to a restricted queue', () => {
  const handedOver = { ...restricted, createdBy: 'ana' };

  it('may still write down what the requester said, and nothing else', () => {
    expect(refuseMessage(agent, handedOver, message({ type: 'request' }))).toBeNull();
    expect(refuseMessage(agent, handedOver, message({ type: 'note' }))?.reason).toBe('ticket-missing');
  });

  it('is nobody but the agent who made it', () => {
    const other: Actor = { ...agent, personId: 'sam' };
    expect(refuseMessage(other, handedOver, message({ type: 'request', authorId: 'sam' }))?.reason).toBe(
      'ticket-missing',
    );
  });
});

describe('the matrix', () => {
  it('lets nobody delete anything but their own private things over sync', () => {
    for (const row of Object.values(PERMISSIONS)) {
      for (const kind of KINDS) expect(row[kind].delete).toBe(kind === 'personal' ? 'own' : 'none');
    }
  });

  it('keeps private things private', () => {
    const draft = {
      id: 'd',
      rev: ticket.rev,
      ownerId: 'jo',
      updatedAt: AT,
      type: 'draft',
      ticketId: null,
      mode: 'reply',
      text: '',
    } as const;
    expect(refusePersonal(agent, null, draft)?.reason).toBe('forbidden');
    expect(refusePersonal(member, { ...draft, ownerId: 'ana' }, draft)?.reason).toBe('forbidden');
    expect(refusePersonal(member, null, draft)).toBeNull();
  });
});

describe('the scopes of a session', () => {
  it('are the workspace, the restricted queues one is in, and one’s own', () => {
    expect(scopesOf(member)).toEqual(['ws', 'q:restricted-people-team', 'me:jo']);
    expect(scopesOf(agent)).toEqual(['ws', 'me:ana']);
  });

  it('are a requester’s own two', () => {
    expect(scopesOf(requester)).toEqual(['rq:maria', 'me:maria']);
  });
});
