import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  CATALOGUE,
  catalogueText,
  findMessages,
  readLanguage,
  tellingFiles,
  translated,
  translationFault,
} from '../../infra/build/words/catalogue.ts';
import { compileMessage } from '../../infra/build/words/compile-message.ts';
import { findUntold } from '../../infra/build/words/find-untold.ts';
import { placeOf } from '../../infra/build/words/message-calls.ts';
import { argumentNames, parseMessage } from '../../infra/build/words/parse-message.ts';
import { pseudoMessage } from '../../infra/build/words/pseudo-language.ts';

const ROOT = process.cwd();
const { messages, faults } = findMessages(ROOT);
const LANGUAGES = readdirSync(join(ROOT, CATALOGUE))
  .map((file) => file.replace(/\.json$/, ''))
  .filter((language) => language !== 'en');

describe('the words of the app', () => {
  it('are ICU messages, each given the values that it asks for', () => {
    expect(messages.size).toBeGreaterThan(1_000);
    expect(faults).toEqual([]);
  });

  it('stand in the catalogue, all of them and no others (npm run words writes it)', () => {
    expect(readFileSync(join(ROOT, CATALOGUE, 'en.json'), 'utf8')).toBe(catalogueText(messages));
  });

  it('all go through t', () => {
    const untold = tellingFiles(ROOT).flatMap((file) => {
      const { source, untold: found } = findUntold(file, readFileSync(join(ROOT, file), 'utf8'));
      return found.map((node) => `${placeOf(source, node)}: ${node.getText().trim()}`);
    });
    expect(untold).toEqual([]);
  });

  it('write numbers and days in the way of the language that is built', () => {
    const fixed = tellingFiles(ROOT).filter(
      (file) => file !== 'app/words/locale.ts' && readFileSync(join(ROOT, file), 'utf8').includes("'en-"),
    );
    expect(fixed).toEqual([]);
  });
});

describe('a translation', () => {
  it('can be made of every message, with all that is put into it', () => {
    const plain = [...messages].filter(([, { how }]) => how === 't');
    for (const [message] of plain) {
      const names = [...argumentNames(parseMessage(message, 't'))];
      const elements = parseMessage(pseudoMessage(message, 't'), 't');
      const { code } = compileMessage(elements, 't', new Map(names.map((name) => [name, name])), 'en');
      const values = Object.fromEntries(names.map((name) => [name, 1_204]));
      const told: unknown = runInNewContext(code, { ...values, words_showCount: String });
      expect(told, message).toMatch(/^⟦[^]* ~~⟧$/);
      expect(told, message).not.toMatch(/undefined|[aeiou](?![^<]*>)/);
    }
  });

  it('can be made of what has elements in it', () => {
    for (const [message] of [...messages].filter(([, { how }]) => how === 'rich')) {
      const names = argumentNames(parseMessage(message, 'rich'));
      expect(argumentNames(parseMessage(pseudoMessage(message, 'rich'), 'rich'))).toEqual(names);
    }
  });

  it('asks for nothing that its message is not given, in any language there is', () => {
    const wrong = LANGUAGES.flatMap((language) => {
      const words = readLanguage(ROOT, language);
      return [...messages].flatMap(([message, { how, files }]) =>
        [...files].flatMap((file) => {
          const text = translated(words, message, file);
          return (text === null ? null : translationFault(message, how, text)) ?? [];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });
});
