import { unknownVariables } from '../../../../sync/domain/fill-variables.ts';
import { BODY_LENGTH } from '../../../../sync/domain/message.ts';
import { t } from '../../../words/t.ts';

/** What is wrong with a text that variables are filled into; null when it can be used as it stands. */
export function textFault(text: string): string | null {
  if (text.length > BODY_LENGTH) return t('This is longer than a message can be. Shorten it.');
  const unknown = unknownVariables(text);
  if (unknown.length === 0) return null;
  return t(
    '{variables} {count, plural, one {stands} other {stand}} for nothing that Roost knows. Use one of the variables below, or take the braces away.',
    { variables: unknown.join(', '), count: unknown.length },
  );
}
