import * as z from 'zod/mini';

/** The most characters of a phone number as people write it. */
export const PHONE_LENGTH = 40;

/** A phone number as people write it: digits, and what stands between them for the eye. */
export const phoneSchema = z
  .string()
  .check(z.trim(), z.maxLength(PHONE_LENGTH), z.regex(/^\+?[\d ()./-]*$/), z.refine(hasDigits));

/** The fewest digits by which somebody is looked for. */
const FEWEST_DIGITS = 3;

function hasDigits(text: string): boolean {
  return text.replace(/\D/g, '').length >= FEWEST_DIGITS;
}

/** Whether what is typed is a number and not a name. */
export function isPhoneLike(typed: string): boolean {
  return phoneSchema.safeParse(typed).success;
}

/** The digits that count: without what stands between them, a `+`, or the zeros that stand for leaving a town or a country. */
export function phoneDigits(phone: string): string {
  return phone.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
}

/** Whether a number is the typed one, or holds it: `020 7946` and `+44 20 7946` both find `+44 (0)20 7946 0018`, whichever way it was stored. */
export function phoneFits(phone: string, typed: string): boolean {
  const stored = phoneDigits(phone);
  const sought = phoneDigits(typed);
  if (sought.length < FEWEST_DIGITS - 1) return false;
  // One of them may have its country and the other not.
  return (
    stored.includes(sought) ||
    (stored.length >= WHOLE_DIGITS && sought.endsWith(stored)) ||
    (/^\s*(\+|00)/.test(typed) && beginsWithout(stored, sought))
  );
}

/** Whether a number stored without its country begins as what is typed with one goes on: a code has one to three digits. */
function beginsWithout(stored: string, sought: string): boolean {
  const rests = Array.from({ length: COUNTRY_DIGITS }, (_, digits) =>
    sought.slice(digits + 1).replace(/^0+/, ''),
  );
  return rests.some((rest) => rest.length > FEWEST_DIGITS && stored.startsWith(rest));
}

/** A stored number of fewer digits than this is an extension, which the end of many a number happens to be. */
const WHOLE_DIGITS = 6;

/** The most digits of a country's code. */
const COUNTRY_DIGITS = 3;

/** The words by which a number is found in a text index: its digits, with and without what may be a country's code. */
export function phoneWords(phone: string): string[] {
  const digits = phoneDigits(phone);
  return Array.from({ length: COUNTRY_DIGITS + 1 }, (_, skipped) =>
    digits.slice(skipped).replace(/^0+/, ''),
  ).filter((word) => word.length >= FEWEST_DIGITS);
}
