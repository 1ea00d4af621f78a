import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, catalogueText, findMessages, languageText, readLanguage } from './words/catalogue.ts';

/**
 * `npm run words` writes the catalogue: every message of the app, by its English text. `npm run words -- de` also writes the file of a language
 * as far as it is translated, for somebody to go on with.
 */
const root = process.cwd();
const { messages, faults } = findMessages(root);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else {
  const path = join(root, CATALOGUE, 'en.json');
  writeFileSync(path, catalogueText(messages));
  console.log(`${String(messages.size)} messages are in ${CATALOGUE}/en.json.`);
  for (const language of process.argv.slice(2)) {
    const file = join(root, CATALOGUE, `${language}.json`);
    writeFileSync(file, languageText(messages, readLanguage(root, language)));
    const missing = [...readFileSync(file, 'utf8').matchAll(/: ""/g)].length;
    console.log(`${String(missing)} of them are still empty in ${CATALOGUE}/${language}.json.`);
  }
}
