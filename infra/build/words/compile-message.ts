import {
  isArgumentElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { unreachable } from '../../../sync/domain/unreachable.ts';
import { saysOneAlone } from './plural-rules.ts';
import type { Elements } from './parse-message.ts';

/** What the compiled words call, by its file in app/words. They call it `words_…`, a name that no module has for something else. */
export const HELPERS = { showCount: 'show-count.ts', choosePlural: 'choose-plural.ts' } as const;
export type Helper = keyof typeof HELPERS;

/** A piece of a message: words as they are, an expression, or an element around other pieces. */
type Piece =
  | { readonly words: string }
  | { readonly code: string; readonly isText?: true }
  | { readonly wrap: string; readonly around: readonly Piece[] };

interface Compiling {
  readonly values: ReadonlyMap<string, string>;
  readonly language: string;
  readonly helpers: Set<Helper>;
  /** The number that `#` stands for: its expression, or the figure where only one can be meant. */
  readonly pound: Piece | null;
}

export interface Compiled {
  /** An expression for `t`; for `rich` what stands between two tags of JSX. */
  readonly code: string;
  readonly helpers: ReadonlySet<Helper>;
}

/**
 * A message as an expression of JavaScript: a literal, a template, a choice. `values` gives each argument's expression, which may come
 * more than once, so it has to be one without effects.
 */
export function compileMessage(
  elements: Elements,
  how: 't' | 'rich',
  values: ReadonlyMap<string, string>,
  language: string,
): Compiled {
  const helpers = new Set<Helper>();
  const made = pieces(elements, { values, language, helpers, pound: null });
  return { code: how === 't' ? asText(made) : asChildren(made), helpers };
}

function pieces(elements: Elements, compiling: Compiling): readonly Piece[] {
  return elements.map((element) => piece(element, compiling));
}

function piece(element: MessageFormatElement, compiling: Compiling): Piece {
  if (isLiteralElement(element)) return { words: element.value };
  if (isPoundElement(element)) {
    if (compiling.pound === null) throw new Error('A # that stands for no number');
    return compiling.pound;
  }
  const value = compiling.values.get(element.value);
  if (value === undefined) throw new Error(`No value for ${element.value}`);
  if (isArgumentElement(element)) return { code: value };
  if (isNumberElement(element)) return shown(value, compiling);
  if (isTagElement(element)) return { wrap: value, around: pieces(element.children, compiling) };
  if (isSelectElement(element)) {
    const { other, ...cases } = element.options;
    const chosen = Object.entries(cases).map(
      ([name, option]) =>
        `${value} === ${JSON.stringify(name)} ? ${asText(pieces(option.value, compiling))} : `,
    );
    return { code: `(${chosen.join('')}${asText(pieces(other?.value ?? [], compiling))})`, isText: true };
  }
  if (isPluralElement(element)) {
    if (element.offset !== 0 || element.pluralType !== 'cardinal')
      throw new Error('Only plain plurals are built: no offset, no ordinals');
    return plural(element.options, value, compiling);
  }
  throw new Error('Days and times come in as words of app/words/moment.ts');
}

/** A number, with its thousands apart. */
function shown(value: string, { helpers }: Compiling): Piece {
  helpers.add('showCount');
  return { code: `words_showCount(${value})`, isText: true };
}

function plural(
  options: Readonly<Record<string, { readonly value: Elements }>>,
  value: string,
  compiling: Compiling,
): Piece {
  const names = Object.keys(options);
  const exact = names.filter((name) => name.startsWith('='));
  const isOneAlone = saysOneAlone(compiling.language);
  const form = (name: string): string => {
    const only = name.startsWith('=') ? name.slice(1) : name === 'one' && isOneAlone ? '1' : null;
    const pound = only === null ? shown(value, compiling) : { words: only };
    return asText(pieces(options[name]?.value ?? [], { ...compiling, pound }));
  };
  const first = exact.map((name) => `${value} === ${name.slice(1)} ? ${form(name)} : `).join('');
  const forms = names.filter((name) => !name.startsWith('='));
  if (forms.length === 1) return { code: `(${first}${form('other')})`, isText: true };
  if (isOneAlone)
    return { code: `(${first}${value} === 1 ? ${form('one')} : ${form('other')})`, isText: true };
  compiling.helpers.add('choosePlural');
  return {
    code: `(${first}words_choosePlural(${value}, { ${forms.map((name) => `${name}: ${form(name)}`).join(', ')} }))`,
    isText: true,
  };
}

/** The pieces as one string: a literal where nothing is put in, a template else. */
function asText(all: readonly Piece[]): string {
  const [only, ...more] = all;
  if (only !== undefined && 'isText' in only && more.length === 0) return only.code;
  if (all.every((one) => 'words' in one)) return JSON.stringify(all.map(({ words }) => words).join(''));
  return `\`${all
    .map((one) => {
      if ('words' in one) return one.words.replace(/[`\\]|\$\{/g, String.raw`\$&`);
      if ('code' in one) return `\${${one.code}}`;
      throw new Error('An element stands within a choice or a plain message');
    })
    .join('')}\``;
}

/** The pieces as children of an element. */
function asChildren(all: readonly Piece[]): string {
  return all
    .map((one) => {
      if ('words' in one) return `{${JSON.stringify(one.words)}}`;
      if ('code' in one) return `{${one.code}}`;
      if ('wrap' in one) return `{${one.wrap}(${within(one.around)})}`;
      return unreachable(one);
    })
    .join('');
}

function within(around: readonly Piece[]): string {
  return around.every((one) => 'words' in one) ? asText(around) : `<>${asChildren(around)}</>`;
}
