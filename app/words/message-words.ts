import type { Recipients } from '../../sync/domain/recipients.ts';
import type { TicketChanges } from '../../sync/domain/message.ts';
import { t } from './t.ts';
import { fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

/** What a reply does to its ticket besides saying something: `With it: status Solved, tags added vpn.` */
export function messageChangesWords(changes: TicketChanges, names: Names): string {
  const { addTags = [], removeTags = [], ...fields } = changes;
  const parts = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${fieldWord(field, names)} ${valueWords(field, value, names)}`);
  if (addTags.length > 0) parts.push(t('tags added: {tags}', { tags: addTags.join(', ') }));
  if (removeTags.length > 0) parts.push(t('tags removed: {tags}', { tags: removeTags.join(', ') }));
  return t('With it: {changes}', { changes: parts.join(', ') });
}

/** Whom a reply went to: `replied to Priya, lee@other.example, Cc mia@other.example`. */
export function addressedWords({ to, cc }: Recipients, nameOf: (address: string) => string): string {
  const people = to.map(nameOf).join(', ');
  return cc.length === 0
    ? t('replied to {people}', { people })
    : t('replied to {people}, Cc {copies}', { people, copies: cc.map(nameOf).join(', ') });
}
