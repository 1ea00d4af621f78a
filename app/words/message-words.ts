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
