import { expect, it } from 'vitest';
import type { Personal } from '../../sync/domain/personal.ts';
import { messageOf } from '../../tests/client/a-document.ts';
import { FakeWorkspace } from '../../tests/support/fake-workspace.ts';
import { keptDraft } from './kept-draft.ts';

const WRITTEN_AT = '2026-03-12T09:00:00.000Z';
const LATER = '2026-03-12T09:00:05.000Z';

function kept(message: Parameters<typeof messageOf>[1] | null) {
  const fake = new FakeWorkspace();
  if (message !== null) fake.thread = [{ message: messageOf(1, message), mark: 'on-this-device' }];
  const draft: Personal = {
    id: 'draft-jo-T1-reply',
    rev: messageOf(1).rev,
    ownerId: 'jo',
    updatedAt: WRITTEN_AT,
    type: 'draft',
    ticketId: 'T1',
    mode: 'reply',
    text: 'On its way. ',
    changes: { status: 'solved' },
  };
  const read = { ...fake.asWorkspace().read, personal: (id: string) => (id === draft.id ? draft : null) };
  return keptDraft(read, 'jo', 'T1', 'reply');
}

it('is offered with what is to change with it', () => {
  expect(kept(null)).toEqual({ text: 'On its way. ', changes: { status: 'solved' } });
});

it('is not offered again once its words are in the thread, as after a tab that was killed while it was emptied', () => {
  expect(kept({ body: 'On its way.', createdAt: LATER })).toBeNull();
});

it.each([
  { what: 'somebody else wrote them', message: { authorId: 'sam' } },
  { what: 'they were a note', message: { type: 'note' as const } },
  { what: 'they were said before, and typed again', message: { createdAt: '2026-03-12T08:59:59.000Z' } },
  { what: 'they were others', message: { body: 'It is on its way.' } },
])('is offered where $what', ({ message }) => {
  expect(kept({ body: 'On its way.', createdAt: LATER, ...message })).not.toBeNull();
});
