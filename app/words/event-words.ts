import type { TimelineEvent } from '../../sync/domain/event.ts';
import { mailEventWords } from './mail-words.ts';
import { KIND_WORDS } from './sla-words.ts';
import { fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

type Change = Extract<TimelineEvent, { type: 'changed' }>['changes'][number];

/** What a timeline event tells, without its time. Who it was comes first, as `by`; the sentence goes on from there, but for what nobody did. */
export function eventWords(event: TimelineEvent, names: Names): string {
  switch (event.type) {
    case 'created':
      return event.rule === undefined
        ? 'created this ticket'
        : `wrote, and a rule of ${names.queue(event.queueId)} brought it there: ${event.rule}`;
    case 'changed':
      return `${event.changes.map((change) => changeWords(change, event.ticketId, names)).join(', ')}${
        event['cause'] === 'queue' ? ', as the queue does with new tickets' : ''
      }`;
    case 'conflict':
      return `also set ${fieldWord(event.field, names)} to ${valueWords(event.field, event.lost, names)}; ${valueWords(event.field, event.kept, names)} stays`;
    case 'given-back':
      return 'gave this ticket back after the server was restored';
    case 'mail':
      return mailEventWords(event);
    case 'sla':
      return event.alarm === 'risk'
        ? `${KIND_WORDS[event.clock]}: three quarters of the time for it are used`
        : `${KIND_WORDS[event.clock]} is overdue`;
    case 'file':
      return event.outcome === 'ready' ? 'sent a file' : 'sent a file that was refused';
  }
}

function changeWords({ field, from, to }: Change, ticketId: string, names: Names): string {
  if (field === 'tags' && Array.isArray(from) && Array.isArray(to)) return tagWords(from, to);
  if (field === 'assigneeId')
    return to === null ? 'unassigned it' : `assigned ${valueWords(field, to, names)}`;
  if (field === 'duplicateOf')
    return to === null
      ? 'said that it is no duplicate'
      : `linked it as a duplicate of ${valueWords(field, to, names)}`;
  if (field === 'mergedInto')
    return to === null
      ? `took ${names.ticket(ticketId)} out of ${valueWords(field, from, names)} again`
      : `merged ${names.ticket(ticketId)} into ${valueWords(field, to, names)}`;
  if (field === 'splitFrom') return `split ${names.ticket(ticketId)} off`;
  if (field === 'followUpOf') return `followed it up with ${names.ticket(ticketId)}`;
  if (field === 'snoozeUntil' && to === null) return 'ended the snooze';
  if (field === 'status' && to === 'solved') return 'solved it';
  if (field === 'status' && to === 'open' && from === 'solved') return 'opened it again';
  return `set ${fieldWord(field, names)} to ${valueWords(field, to, names)}`;
}

function tagWords(from: readonly unknown[], to: readonly unknown[]): string {
  const added = to.filter((tag) => !from.includes(tag)).map(String);
  const removed = from.filter((tag) => !to.includes(tag)).map(String);
  const parts = [
    ...(added.length > 0 ? [`added ${tagList(added)}`] : []),
    ...(removed.length > 0 ? [`removed ${tagList(removed)}`] : []),
  ];
  return parts.length === 0 ? 'reordered the tags' : parts.join(' and ');
}

function tagList(tags: readonly string[]): string {
  return `the ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}`;
}
