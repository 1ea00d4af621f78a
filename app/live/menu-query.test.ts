import { describe, expect, it } from 'vitest';
import { menuQuery } from './menu-query.ts';

const at = (text: string, marks: readonly ('/' | '@')[] = ['/', '@']) => menuQuery(text, text.length, marks);

describe('the menu of the composer', () => {
  it('opens for a mark at the beginning, of a line, and after a space', () => {
    expect(at('/')).toEqual({ mark: '/', start: 0, words: '' });
    expect(at('Hello\n/vpn')).toEqual({ mark: '/', start: 6, words: 'vpn' });
    expect(at('Ask @jo w')).toEqual({ mark: '@', start: 4, words: 'jo w' });
  });

  it('stays shut inside words, addresses, paths and "and / or"', () => {
    for (const text of [
      'and/or',
      'https://',
      'ann@',
      '/etc/hosts',
      'this / that',
      '/one\n',
      `/${'a'.repeat(41)}`,
    ])
      expect(at(text)).toBeNull();
  });

  it('looks only at what stands before the caret, and only for the marks it is given', () => {
    expect(menuQuery('/vpn', 2, ['/'])).toEqual({ mark: '/', start: 0, words: 'v' });
    expect(menuQuery('/vpn', 0, ['/'])).toBeNull();
    expect(at('@jo', ['/'])).toBeNull();
  });
});
