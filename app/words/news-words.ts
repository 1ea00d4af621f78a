import type { News, NewsKind } from '../../sync/domain/news.ts';
import { KIND_WORDS } from './sla-words.ts';
import type { Names } from './value-words.ts';

/** What can be switched off, as its switch says it. */
export const NEWS_KIND_WORDS: Readonly<Record<NewsKind, string>> = {
  assigned: 'Tickets assigned to me',
  mention: 'Notes that mention me',
  reply: 'Answers on my tickets',
  sla: 'Clocks of my tickets',
};

/** What happened, in a sentence that stands under the ticket's subject. */
export function newsWords(news: News, names: Names): string {
  switch (news.kind) {
    case 'assigned':
      return 'lostTo' in news
        ? `${names.person(news.lostTo)} took this first.`
        : `${names.person(news.by)} assigned this to you.`;
    case 'mention':
      return `${names.person(news.by)} mentioned you in a note.`;
    case 'reply':
      return `${names.person(news.by)} answered.`;
    case 'sla':
      return news.alarm === 'risk'
        ? `${KIND_WORDS[news.clock]}: three quarters of the time for it are used.`
        : `${KIND_WORDS[news.clock]} is overdue.`;
  }
}
