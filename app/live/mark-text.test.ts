import { describe, expect, it } from 'vitest';
import { markOfKey, markText, type TextMark } from './mark-text.ts';

/** The text after the edit, with what is selected in square marks. */
function marked(shown: string, mark: TextMark): string {
  const from = shown.indexOf('«');
  const to = shown.indexOf('»') - 1;
  const text = shown.replaceAll(/[«»]/g, '');
  const edit = markText(text, from, to, mark);
  const next = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  const [start, end] = edit.select;
  return `${next.slice(0, start)}«${next.slice(start, end)}»${next.slice(end)}`;
}

describe('marking a text up', () => {
  it('puts signs around what is selected, and takes them away again', () => {
    expect(marked('a «word» here', 'bold')).toBe('a **«word»** here');
    expect(marked('a **«word»** here', 'bold')).toBe('a «word» here');
    expect(marked('«word»', 'italic')).toBe('_«word»_');
    expect(marked('«»', 'bold')).toBe('**«»**');
  });

  it('lists and quotes whole lines, and undoes that when all have it', () => {
    expect(marked('one\nt«wo\nthr»ee\nfour', 'list')).toBe('one\n«- two\n- three»\nfour');
    expect(marked('«- two\n- three»', 'list')).toBe('«two\nthree»');
    expect(marked('one\ntw«»o', 'quote')).toBe('one\n> two«»');
  });

  it('fences code of several lines', () => {
    expect(marked('«ls»', 'code')).toBe('`«ls»`');
    expect(marked('«ls\npwd»', 'code')).toBe('«```\nls\npwd\n```»');
  });

  it('makes a link and selects what is missing of it', () => {
    expect(marked('see «the page»', 'link')).toBe('see [the page](«https://»)');
    expect(marked('«https://a.example/x»', 'link')).toBe('[«»](https://a.example/x)');
    expect(marked('«»', 'link')).toBe('[«»](https://)');
  });

  it('is asked for by Ctrl or Cmd with a letter, and by nothing else', () => {
    const press = { key: 'b', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
    expect(markOfKey(press)).toBe('bold');
    expect(markOfKey({ ...press, ctrlKey: false, metaKey: true, key: 'K' })).toBe('link');
    expect(markOfKey({ ...press, ctrlKey: false })).toBeNull();
    expect(markOfKey({ ...press, altKey: true })).toBeNull();
    expect(markOfKey({ ...press, key: 'x' })).toBeNull();
  });
});
