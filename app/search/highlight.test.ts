import { describe, expect, it } from 'vitest';
import { countTerms, highlight, passage, type Stretch } from './highlight.ts';

const shown = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('a highlight', () => {
  it('marks whole words, whatever their case and accents', () => {
    expect(shown(highlight('ÉCRAN noir, écrans', ['ecran']))).toBe('[ÉCRAN] noir, écrans');
  });

  it('keeps the text as it is, markup and all', () => {
    const text = 'A <b>printer</b> & a **printer**';
    expect(
      highlight(text, ['printer'])
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
    expect(shown(highlight(text, ['printer']))).toBe('A <b>[printer]</b> & a **[printer]**');
  });

  it('is the plain text where nothing answers, and nothing where there is no text', () => {
    expect(highlight('Printer', [])).toEqual([{ text: 'Printer', marked: false }]);
    expect(highlight('', ['printer'])).toEqual([]);
  });

  it('counts each word once', () => {
    expect(countTerms('print, Print and scan', ['print', 'scan', 'fax'])).toBe(2);
  });
});

describe('a passage', () => {
  const filler = 'word '.repeat(60).trim();

  it('is a short text as a whole, on one line', () => {
    expect(shown(passage('The printer\n\n  leaks.', ['leaks']))).toBe('The printer [leaks].');
  });

  it('begins shortly before the first word that answers and ends between words', () => {
    const text = shown(passage(`${filler} printer ${filler}`, ['printer']));
    expect(text).toMatch(/^… (word )+\[printer\]( word)+ …$/);
    expect(text.length).toBeLessThan(200);
  });

  it.each([
    ['before', `${'x'.repeat(500)} printer`],
    ['behind', `printer ${'x'.repeat(500)}`],
    ['on both sides of', `${'x'.repeat(500)} printer ${'y'.repeat(500)}`],
  ])('holds the word with an endless word %s it', (_where, text) => {
    expect(shown(passage(text, ['printer']))).toContain('[printer]');
  });
});
