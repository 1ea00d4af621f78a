import { describe, expect, it } from 'vitest';
import { isThanks } from './is-thanks.ts';

describe('a message that is nothing but thanks', () => {
  it.each([
    'Thanks',
    'Thank you so much!',
    'thx 🙏',
    'Great, it works now. Many thanks',
    'Vielen Dank',
    'Muchas gracias',
  ])('is %j', (body) => expect(isThanks(body)).toBe(true));

  it.each([
    '',
    'It works',
    'Thanks, but it is still broken',
    'Thank you. Is that all?',
    'Thanks for the quick help, now the printer',
    'Thanks, ticket 7 too',
    'No thanks',
    'Thanks '.repeat(11),
  ])('is not %j', (body) => expect(isThanks(body)).toBe(false));
});
