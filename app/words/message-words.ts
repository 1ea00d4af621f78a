import type { Recipients } from '../../sync/domain/recipients.ts';
import type { TicketChanges } from '../../sync/domain/message.ts';
import { fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

/** What a reply does to its ticket besides saying something: `With it: status Solved, tags added vpn.` */
export function messageChangesWords(changes: TicketChanges, names: Names): string {
  const { addTags = [], removeTags = [], ...fields } = changes;
  const parts = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${fieldWord(field, names)} ${valueWords(field, value, names)}`);
  if (addTags.length > 0) parts.push(`tags added: ${addTags.join(', ')}`);
  if (removeTags.length > 0) parts.push(`tags removed: ${removeTags.join(', ')}`);
  return `With it: ${parts.join(', ')}`;
}

/** Whom a reply went to: `replied to Priya, lee@other.example, Cc mia@other.example`. */
export function addressedWords({ to, cc }: Recipients, nameOf: (address: string) => string): string {
  const copies = cc.length === 0 ? '' : `, Cc ${cc.map(nameOf).join(', ')}`;
  return `replied to ${to.map(nameOf).join(', ')}${copies}`;
}
