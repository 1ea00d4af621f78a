import type { TimelineEvent } from '../../sync/domain/event.ts';
import { mailEventWords } from './mail-words.ts';
import { KIND_WORDS } from './sla-words.ts';
import { t } from './t.ts';
import { fieldWord } from './ticket-words.ts';
import { valueWords, type Names } from './value-words.ts';

type Changed = Extract<TimelineEvent, { type: 'changed' }>;
type Change = Changed['changes'][number];

/** What a timeline event tells, without its time. Who it was comes first, as `by`; the sentence goes on from there, but for what nobody did. */
export function eventWords(event: TimelineEvent, names: Names): string {
  switch (event.type) {
    case 'created':
      return event.rule === undefined
        ? t('created this ticket')
        : t('wrote, and a rule of {queue} brought it there: {rule}', {
            queue: names.queue(event.queueId),
            rule: event.rule,
          });
    case 'changed':
      return changesWords(event, names);
    case 'conflict':
      return t('also set {field} to {value}; {kept} stays', {
        field: fieldWord(event.field, names),
        value: valueWords(event.field, event.lost, names),
        kept: valueWords(event.field, event.kept, names),
      });
    case 'given-back':
      return t('gave this ticket back after the server was restored');
    case 'mail':
      return mailEventWords(event);
    case 'sla':
      return event.alarm === 'risk'
        ? t('{kind}: three quarters of the time for it are used', { kind: KIND_WORDS[event.clock] })
        : t('{kind} is overdue', { kind: KIND_WORDS[event.clock] });
    case 'file':
      return event.outcome === 'ready' ? t('sent a file') : t('sent a file that was refused');
  }
}

function changesWords(event: Changed, names: Names): string {
  const changes = event.changes.map((change) => changeWords(change, event, names)).join(', ');
  return event['cause'] === 'queue'
    ? t('{changes}, as the queue does with new tickets', { changes })
    : changes;
}

function changeWords({ field, from, to }: Change, event: Changed, names: Names): string {
  const { ticketId, by } = event;
  if (field === 'tags' && Array.isArray(from) && Array.isArray(to)) return tagWords(from, to);
  if (field === 'assigneeId' && to === by && event['cause'] !== 'queue') return t('took it');
  if (field === 'assigneeId')
    return to === null ? t('unassigned it') : t('assigned {value}', { value: valueWords(field, to, names) });
  if (field === 'duplicateOf')
    return to === null
      ? t('said that it is no duplicate')
      : t('linked it as a duplicate of {value}', { value: valueWords(field, to, names) });
  if (field === 'mergedInto')
    return to === null
      ? t('took {ticket} out of {value} again', {
          ticket: names.ticket(ticketId),
          value: valueWords(field, from, names),
        })
      : t('merged {ticket} into {value}', {
          ticket: names.ticket(ticketId),
          value: valueWords(field, to, names),
        });
  if (field === 'splitFrom') return t('split {ticket} off', { ticket: names.ticket(ticketId) });
  if (field === 'followUpOf') return t('followed it up with {ticket}', { ticket: names.ticket(ticketId) });
  if (field === 'snoozeUntil' && to === null) return t('ended the snooze');
  if (field === 'status' && to === 'solved') return t('solved it');
  if (field === 'status' && to === 'open' && from === 'solved') return t('opened it again');
  return t('set {field} to {value}', { field: fieldWord(field, names), value: valueWords(field, to, names) });
}

function tagWords(from: readonly unknown[], to: readonly unknown[]): string {
  const added = to.filter((tag) => !from.includes(tag)).map(String);
  const removed = from.filter((tag) => !to.includes(tag)).map(String);
  if (added.length + removed.length === 0) return t('reordered the tags');
  const gave = t('added {count, plural, one {the tag} other {the tags}} {tags}', {
    count: added.length,
    tags: added.join(', '),
  });
  const took = t('removed {count, plural, one {the tag} other {the tags}} {tags}', {
    count: removed.length,
    tags: removed.join(', '),
  });
  if (removed.length === 0) return gave;
  return added.length === 0 ? took : t('{gave} and {took}', { gave, took });
}
