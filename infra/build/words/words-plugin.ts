import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { readLanguage, translated, translationFault } from './catalogue.ts';
import { fillWords, type Tell } from './fill-words.ts';
import { PSEUDO_LANGUAGE, pseudoMessage } from './pseudo-language.ts';

const ENGLISH = 'en';

/**
 * Puts the words of a language in the place of each `t` and `rich` of the app. Without a language they are the English ones that stand in the
 * code; with one (`ROOST_LANGUAGE=de npm run build`) those of its file in `app/words/catalogue`, and English where that has none yet, which the
 * build counts.
 */
export function wordsOf(root: string, language = ENGLISH): Plugin {
  const missing = new Set<string>();
  const tell = language === ENGLISH ? inEnglish : tellIn(root, language, missing);
  return {
    name: 'roost-words',
    // Before TypeScript and JSX are taken out: what is put in is TypeScript and JSX itself.
    enforce: 'pre',
    transform(code, id) {
      const file = relative(root, id.split('?')[0] ?? id).replaceAll('\\', '/');
      if (!/^app\/.*\.tsx?$/.test(file)) return undefined;
      if (file === 'app/words/locale.ts' && language !== ENGLISH)
        return { code: localeOf(language), map: null };
      if (!code.includes('/t.ts')) return undefined;
      const filled = fillWords(file, code, tell);
      return filled === null ? undefined : { code: filled, map: null };
    },
    buildEnd() {
      if (missing.size > 0)
        this.warn(`${language} has no words yet for ${String(missing.size)} messages, which stay English.`);
    },
  };
}

const inEnglish: Tell = (message) => ({ text: message, language: ENGLISH });

function tellIn(root: string, language: string, missing: Set<string>): Tell {
  if (language === PSEUDO_LANGUAGE)
    return (message, how) => ({ text: pseudoMessage(message, how), language: ENGLISH });
  const words = readLanguage(root, language);
  return (message, how, file) => {
    const text = translated(words, message, file);
    if (text === null) {
      missing.add(message);
      return { text: message, language: ENGLISH };
    }
    const fault = translationFault(message, how, text);
    if (fault !== null) throw new Error(`${language}: ${fault}`);
    return { text, language };
  };
}

function localeOf(language: string): string {
  const tag = JSON.stringify(language);
  return `export const LANGUAGE: string = ${tag};\nexport const LOCALE: string = ${tag};\n`;
}
