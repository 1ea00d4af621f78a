import { unknownVariables } from '../../../../sync/domain/fill-variables.ts';
import { BODY_LENGTH } from '../../../../sync/domain/message.ts';

/** What is wrong with a text that variables are filled into; null when it can be used as it stands. */
export function textFault(text: string): string | null {
  if (text.length > BODY_LENGTH) return 'This is longer than a message can be. Shorten it.';
  const unknown = unknownVariables(text);
  if (unknown.length === 0) return null;
  const stands = unknown.length === 1 ? 'stands' : 'stand';
  return `${unknown.join(', ')} ${stands} for nothing that Roost knows. Use one of the variables below, or take the braces away.`;
}
