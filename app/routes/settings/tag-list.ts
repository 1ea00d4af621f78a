import { tagSchema } from '../../../sync/domain/ticket.ts';
import { t } from '../../words/t.ts';

/** The most tags that one setting names. */
const MOST_TAGS = 30;

/** The tags of a line, in small letters, each once: commas stand between them. */
export function readTags(line: string): string[] {
  const tags = line.split(',').map((tag) => tag.trim().toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** What is wrong with the tags of a line, in a sentence; null when they are tags. */
export function tagsFault(line: string): string | null {
  const tags = readTags(line);
  const long = tags.find((tag) => !tagSchema.safeParse(tag).success);
  if (long !== undefined)
    return t('A tag has at most 50 characters: “{long}…” has more.', { long: long.slice(0, 20) });
  return tags.length > MOST_TAGS
    ? t('These are {count, number} tags; at most {most, number} fit.', {
        count: tags.length,
        most: MOST_TAGS,
      })
    : null;
}
