import { expect, it } from 'vitest';
import { FakeWorkspace, plainRow } from '../../tests/support/fake-workspace.ts';
import type { Message } from '../../sync/domain/message.ts';
import { ticketDocument } from './ticket-document.ts';

function message(authorId: string, type: Message['type'], body: string): Message {
  return {
    id: `ticket--${'0'.repeat(26)}`,
    rev: 'dev0000001-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    ticketId: 'ticket',
    requesterId: 'maria',
    queueId: 'hardware',
    type,
    authorId,
    body,
    attachments: [],
    seen: null,
    createdAt: '2026-03-12T09:00:00.000Z',
    acceptedAt: '2026-03-12T09:00:00.000Z',
  };
}

it('holds the notes as well as the messages, and everybody who wrote, once', () => {
  const workspace = new FakeWorkspace();
  workspace.thread = [
    message('maria', 'request', 'It hums.'),
    message('jo', 'note', 'Again?'),
    message('jo', 'reply', 'We look at it.'),
    message('priya', 'note', 'Mine.'),
  ].map((one) => ({ message: one, mark: 'saved' }));
  const row = plainRow('ticket', { assigneeId: 'priya', tags: ['hum'] });
  const doc = ticketDocument(row, workspace.asWorkspace().read, (id) => `Queue ${id}`);
  expect(doc.texts).toEqual(['It hums.', 'Again?', 'We look at it.', 'Mine.']);
  expect(doc.writers.map(({ id }) => id)).toEqual(['jo']);
  expect(doc).toMatchObject({ queue: 'Queue hardware', tags: ['hum'], assignee: { id: 'priya' } });
});

it('names a requester met for the first time as the ticket does', () => {
  const newRequester = { id: 'maria', name: 'Maria Lopez', email: 'maria@larkfield.example' };
  const doc = ticketDocument(
    plainRow('ticket', { newRequester }),
    new FakeWorkspace().asWorkspace().read,
    () => '',
  );
  expect(doc.requester).toEqual(newRequester);
});

it('holds what was merged into it', () => {
  const workspace = new FakeWorkspace();
  const row = plainRow('ticket');
  workspace.rows = [row, plainRow('other', { mergedInto: 'ticket', subject: 'Hum', reference: 'ABCD1234' })];
  expect(ticketDocument(row, workspace.asWorkspace().read, () => '').texts).toEqual(['Hum', 'ABCD1234']);
});
