import { describe, expect, it } from 'vitest';
import { fillWords, type Tell } from './fill-words.ts';

const english: Tell = (message) => ({ text: message, language: 'en' });
const IMPORT = "import { t } from './t.ts';";

/** What stands after the imports once the words are filled in. */
function filled(code: string, tell: Tell = english): string {
  const text = fillWords('app/words/sample.tsx', `${IMPORT}\n${code}`, tell) ?? '';
  return text.slice(text.indexOf('\n') + 1);
}

describe('words in the place of a call', () => {
  it('are a literal where nothing is put in', () => {
    expect(filled("const words = t('They’re safe here.');")).toBe('const words = "They’re safe here.";');
  });

  it('are a template where a value is', () => {
    expect(filled("t('{name} is back.', { name: person.name })")).toBe('`${person.name} is back.`');
    expect(filled("t('Costs `{price}` $', { price })")).toBe('`Costs \\`${price}\\` $`');
  });

  it('show a number with its thousands apart, and call for what does that', () => {
    const text = fillWords('app/words/sample.ts', `${IMPORT} t('{count, number} more', { count })`, english);
    expect(text).toBe(
      "import { showCount as words_showCount } from './show-count.ts'; `${words_showCount(count)} more`",
    );
  });

  it('never take a name that the module has for something else', () => {
    const own =
      "import { showCount } from './show-count.ts';\nt('{n, number} of {all}', { n, all: showCount(all) })";
    expect(filled(own)).toContain('`${words_showCount(n)} of ${showCount(all)}`');
  });

  it('choose a plural by what English sets apart', () => {
    expect(filled("t('{n, plural, one {# reply} other {# replies}}', { n })")).toBe(
      '(n === 1 ? "1 reply" : `${words_showCount(n)} replies`)',
    );
    expect(filled("t('{n, plural, =0 {None} other {# left}}', { n })")).toBe(
      '(n === 0 ? "None" : `${words_showCount(n)} left`)',
    );
  });

  it('choose a plural by the rules of a language that has more of them', () => {
    const polish: Tell = () => ({
      text: '{n, plural, one {# bilet} few {# bilety} other {# biletu}}',
      language: 'pl',
    });
    expect(filled("t('{n, plural, one {# ticket} other {# tickets}}', { n })", polish)).toBe(
      '(words_choosePlural(n, { one: `${words_showCount(n)} bilet`, few: `${words_showCount(n)} bilety`, other: `${words_showCount(n)} biletu` }))',
    );
  });

  it('choose by a word', () => {
    expect(filled("t('{end, select, from {begins} other {ends}}', { end })")).toBe(
      '(end === "from" ? "begins" : "ends")',
    );
  });

  it('work out once what is asked for twice', () => {
    expect(filled("t('{n, plural, one {# day} other {# days}}', { n: count() })")).toBe(
      '((words_n) => (words_n === 1 ? "1 day" : `${words_showCount(words_n)} days`))(count())',
    );
  });

  it('are filled in within the values of others', () => {
    expect(filled("t('{who} wrote', { who: name || t('Somebody') })")).toBe(
      '`${(name || "Somebody")} wrote`',
    );
  });

  it('leave every line where it was', () => {
    expect(filled("t(\n  'Saved {name}.',\n  { name },\n);\nnext();")).toBe(
      '`Saved ${name}.`\n\n\n;\nnext();',
    );
  });
});

describe('words with elements among them', () => {
  it('stand between two tags as they are', () => {
    expect(
      filled("<p>{rich('Tap <b>Add</b> in {place}.', { b: (words) => <b>{words}</b>, place })}</p>"),
    ).toBe('<p>{"Tap "}{((words) => <b>{words}</b>)("Add")}{" in "}{place}{"."}</p>');
  });

  it('are a fragment elsewhere', () => {
    expect(filled("const said = rich('In {place}', { place: <Place /> });")).toBe(
      'const said = <>{"In "}{(<Place />)}</>;',
    );
  });
});

describe('what cannot be put in', () => {
  it.each([
    ["t('Hello {name}')", 'is given no name'],
    ["t('Hello', { name })", 'does not ask for name'],
    ["t('Hello {name', { name })", 'is no ICU message'],
    ['t(words)', 'a message is one literal'],
    ["t('{a}', values)", 'written out in braces'],
    ["t('{day, date, short}', { day })", 'app/words/moment.ts'],
    ["t('{n, selectordinal, one {#st} other {#th}}', { n })", 'no ordinals'],
  ])('is told of: %s', (code, why) => {
    expect(() => filled(code)).toThrow(why);
  });

  it('is nothing in a file that has no messages', () => {
    expect(fillWords('app/live/t.ts', "t('Not ours')", english)).toBeNull();
  });
});
