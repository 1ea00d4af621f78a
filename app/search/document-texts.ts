import { phoneWords } from '../../sync/domain/phone.ts';
import { unreachable } from '../../sync/domain/unreachable.ts';
import type { SearchDocument, SearchPerson } from './search-document.ts';
import { searchWords } from './search-words.ts';

/** What the index tells apart in a ticket, so that a word of the subject weighs more than one of a message. */
export const DOCUMENT_FIELDS = ['subject', 'reference', 'people', 'tags', 'text'] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** The text of one field. */
export function fieldText(doc: SearchDocument, field: DocumentField): string {
  switch (field) {
    case 'subject':
      return doc.subject;
    case 'reference':
      // As a whole, and in the two groups that people read out.
      return `${doc.reference} ${doc.reference.slice(0, 4)} ${doc.reference.slice(4)}`;
    case 'people':
      return peopleOf(doc).map(personText).join('\n');
    case 'tags':
      return doc.tags.join('\n');
    case 'text':
      return doc.texts.join('\n');
    default:
      return unreachable(field);
  }
}

/** Whether the words follow one another somewhere in the ticket, within one message, name or tag. */
export function holdsPhrase(doc: SearchDocument, phrase: readonly string[]): boolean {
  const sought = ` ${phrase.join(' ')} `;
  return [doc.subject, ...peopleOf(doc).map(personText), ...doc.tags, ...doc.texts].some((text) =>
    ` ${searchWords(text).join(' ')} `.includes(sought),
  );
}

function peopleOf({ requester, assignee, writers }: SearchDocument): readonly SearchPerson[] {
  return assignee === null ? [requester, ...writers] : [requester, assignee, ...writers];
}

function personText({ name, email, phone }: SearchPerson): string {
  const number = typeof phone === 'string' ? [phone, ...phoneWords(phone)] : [];
  return [name, email ?? '', ...number].join(' ');
}
