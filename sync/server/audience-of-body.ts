import { DOCUMENT_SCHEMAS, type AnyDocument } from '../domain/document.ts';
import type { Kind } from '../domain/kind.ts';
import { audienceOf, type Audience } from '../domain/projection.ts';

/** The audience of a document of any kind. Throws when the body is not a document of its kind. */
export function audienceOfBody(kind: Kind, body: AnyDocument): Audience {
  switch (kind) {
    case 'tickets':
      return audienceOf({ kind, doc: DOCUMENT_SCHEMAS.tickets.parse(body) });
    case 'messages':
      return audienceOf({ kind, doc: DOCUMENT_SCHEMAS.messages.parse(body) });
    case 'events':
      return audienceOf({ kind, doc: DOCUMENT_SCHEMAS.events.parse(body) });
    case 'people':
      return audienceOf({ kind, doc: DOCUMENT_SCHEMAS.people.parse(body) });
    case 'settings':
      return audienceOf({ kind, doc: DOCUMENT_SCHEMAS.settings.parse(body) });
    case 'articles':
      return audienceOf({ kind, doc: DOCUMENT_SCHEMAS.articles.parse(body) });
    case 'personal':
      return audienceOf({ kind, doc: DOCUMENT_SCHEMAS.personal.parse(body) });
  }
}
