const THANKS = [
  'thanks',
  'thank',
  'thx',
  'ty',
  'cheers',
  'danke',
  'dank',
  'merci',
  'gracias',
  'grazie',
  'obrigado',
  'obrigada',
];

/** Words that may stand beside the thanks without asking for anything. */
const BESIDE = [
  ...[
    'you',
    'so',
    'very',
    'much',
    'a',
    'lot',
    'again',
    'many',
    'all',
    'everyone',
    'that',
    'this',
    'was',
    'is',
    'it',
  ],
  ...[
    'for',
    'your',
    'the',
    'help',
    'quick',
    'fast',
    'works',
    'working',
    'worked',
    'now',
    'perfect',
    'great',
    'fine',
  ],
  ...['ok', 'okay', 'vielen', 'schön', 'schoen', 'beaucoup', 'muchas', 'mille', 'muito'],
];

const MOST_WORDS = 10;

/**
 * Whether a message is nothing but thanks. It would rather miss one than take a question for one: every word has to be known, there may be no
 * question mark and no figure, and it has to be short.
 */
export function isThanks(body: string): boolean {
  if (/[?\p{N}]/u.test(body)) return false;
  const words = body.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return (
    words.length <= MOST_WORDS &&
    words.some((word) => THANKS.includes(word)) &&
    words.every((word) => THANKS.includes(word) || BESIDE.includes(word))
  );
}
