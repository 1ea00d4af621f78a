import type { CannedReply } from '../../../../sync/domain/answer.ts';
import { t } from '../../../words/t.ts';
import { nameFault } from '../name-fault.ts';
import type { Faults } from '../setting-form.tsx';
import { readTags, tagsFault } from '../tag-list.ts';
import { textFault } from './variables-fault.ts';

/** A canned reply as it is being entered. */
export interface ReplyEntry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Words it is found by, with commas between. */
  readonly words: string;
}

/** What the form begins with. */
export function replyEntry(before: CannedReply | null, newId: string): ReplyEntry {
  const { id = newId, name = '', text = '', tags = [] } = before ?? {};
  return { id, name, text, words: tags.join(', ') };
}

/** The reply as entered. What a newer app added to it is kept. */
export function replyOf(before: CannedReply | null, { id, name, text, words }: ReplyEntry) {
  return { ...before, id, type: 'canned-reply' as const, name: name.trim(), text, tags: readTags(words) };
}

/** What is wrong with it, field by field. */
export function replyFaults(entry: ReplyEntry, among: readonly CannedReply[]): Faults {
  const text = entry.text.trim() === '' ? t('Write what the reply says.') : textFault(entry.text);
  const words = tagsFault(entry.words);
  return {
    ...nameFault(entry, among),
    ...(text === null ? {} : { text }),
    ...(words === null ? {} : { words }),
  };
}
