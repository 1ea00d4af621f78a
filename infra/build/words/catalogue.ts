import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageCalls, placeOf } from './message-calls.ts';
import { argumentNames, messageFault, parseMessage } from './parse-message.ts';

/** Where the catalogue and the languages made from it lie. */
export const CATALOGUE = 'app/words/catalogue';

/** A translation: the text, or where one English text has two meanings, a text for a file and one (`*`) for all others. */
const translationSchema = z.union([z.string(), z.record(z.string(), z.string())]);
const languageSchema = z.record(z.string(), translationSchema);
export type LanguageFile = z.infer<typeof languageSchema>;

export interface Message {
  readonly how: 't' | 'rich';
  readonly files: ReadonlySet<string>;
}

export interface FoundMessages {
  readonly messages: ReadonlyMap<string, Message>;
  readonly faults: readonly string[];
}

/** The files whose words are told to people. */
export function tellingFiles(root: string): readonly string[] {
  return readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((file) => `app/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort();
}

/** Every message of the app, and what is wrong with those that cannot be read. */
export function findMessages(root: string): FoundMessages {
  const messages = new Map<string, { how: 't' | 'rich'; files: Set<string> }>();
  const faults: string[] = [];
  for (const file of tellingFiles(root)) {
    const found = messageCalls(file, readFileSync(join(root, file), 'utf8'));
    faults.push(...found.faults);
    for (const { message, how, values, node } of found.calls) {
      const fault = messageFault(message, how, values.keys());
      if (fault !== null) faults.push(`${placeOf(found.source, node)}: ${fault}`);
      const before = messages.get(message);
      if (before === undefined) messages.set(message, { how, files: new Set([file]) });
      else before.files.add(file);
    }
  }
  return { messages, faults };
}

/** The catalogue as its file holds it: each English message, and the files in which it stands. */
export function catalogueText(messages: FoundMessages['messages']): string {
  const sorted = [...messages].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted.map(([text, { files }]) => [text, [...files].join(' ')])), null, 2)}\n`;
}

/** What a language has so far; nothing where it has no file. */
export function readLanguage(root: string, language: string): LanguageFile {
  let text: string;
  try {
    text = readFileSync(join(root, CATALOGUE, `${language}.json`), 'utf8');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return {};
    throw fault;
  }
  return languageSchema.parse(JSON.parse(text));
}

/** A language's file for the messages there are: what is translated stays, what is new is empty, what nobody says any more goes. */
export function languageText(messages: FoundMessages['messages'], before: LanguageFile): string {
  const sorted = [...messages.keys()].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, before[text] ?? ''])), null, 2)}\n`;
}

/** The translation of a message in a file; null where it is missing. */
export function translated(language: LanguageFile, message: string, file: string): string | null {
  const entry = language[message];
  const text = typeof entry === 'object' ? (entry[file] ?? entry['*']) : entry;
  return text === undefined || text === '' ? null : text;
}

/** Why a translation cannot stand for its message: it is no ICU message, or asks for what the code does not give. Null where it can. */
export function translationFault(message: string, how: 't' | 'rich', text: string): string | null {
  const given = argumentNames(parseMessage(message, how));
  try {
    const unknown = [...argumentNames(parseMessage(text, how))].filter((name) => !given.has(name));
    return unknown.length === 0
      ? null
      : `“${text}” asks for ${unknown.join(', ')}, which “${message}” is not given`;
  } catch (fault) {
    return `“${text}” is no ICU message: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}
