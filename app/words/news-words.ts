import type { News, NewsKind } from '../../sync/domain/news.ts';
import { KIND_WORDS } from './sla-words.ts';
import { t } from './t.ts';
import type { Names } from './value-words.ts';

/** What can be switched off, as its switch says it. */
export const NEWS_KIND_WORDS: Readonly<Record<NewsKind, string>> = {
  assigned: t('Tickets assigned to me'),
  mention: t('Notes that mention me'),
  reply: t('Answers on my tickets'),
  sla: t('Clocks of my tickets'),
};

/** What happened, in a sentence that stands under the ticket's subject. */
export function newsWords(news: News, names: Names): string {
  switch (news.kind) {
    case 'assigned':
      return 'lostTo' in news
        ? t('{person} took this first.', { person: names.person(news.lostTo) })
        : t('{person} assigned this to you.', { person: names.person(news.by) });
    case 'mention':
      return t('{person} mentioned you in a note.', { person: names.person(news.by) });
    case 'reply':
      return t('{person} answered.', { person: names.person(news.by) });
    case 'sla':
      return news.alarm === 'risk'
        ? t('{kind}: three quarters of the time for it are used.', { kind: KIND_WORDS[news.clock] })
        : t('{kind} is overdue.', { kind: KIND_WORDS[news.clock] });
  }
}
