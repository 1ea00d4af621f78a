import { countWordsIn, REDACTED_LEAST, redactText, removalRemark } from '../../../sync/domain/redact.ts';
import { t } from '../../words/t.ts';

/** What a removal would do: in how many places, and what is left; `wrong` says in a sentence why it cannot be done. */
export interface ReadRedaction {
  readonly wrong: string | null;
  readonly count: number;
  readonly after: string | null;
}

/** Judges words that are to be removed from a message by somebody of this name. */
export function readRedaction(body: string, words: string, name: string): ReadRedaction {
  const refused = (wrong: string) => ({ wrong, count: 0, after: null });
  if (words.length < REDACTED_LEAST)
    return refused(
      t('Choose at least {least, plural, one {# character} other {# characters}}.', {
        least: REDACTED_LEAST,
      }),
    );
  const count = countWordsIn(body, words);
  if (count === 0)
    return refused(t('These words are not in the message. They have to be the same letter by letter.'));
  const remark = removalRemark(name, words);
  if (remark === null) return refused(t('Choose more of the text than this.'));
  return { wrong: null, count, after: redactText(body, words, remark) };
}
