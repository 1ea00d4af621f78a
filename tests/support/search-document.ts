import type { SearchDocument } from '../../app/search/search-document.ts';

/** A ticket as search takes it, with nothing special about it. */
export function searchDocument(id: string, change: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    reference: '7K3F9QMX',
    subject: 'Something is wrong',
    status: 'open',
    statusSince: '2026-03-01T09:00:00.000Z',
    openedAt: '2026-03-01T09:00:00.000Z',
    lastActivityAt: '2026-03-10T09:00:00.000Z',
    queue: 'Hardware',
    requester: { id: 'maria', name: 'Maria Lopez', email: 'maria.lopez@larkfield.example' },
    assignee: null,
    writers: [],
    tags: [],
    texts: [],
    ...change,
  };
}
