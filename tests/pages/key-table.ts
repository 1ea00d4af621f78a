import { KEY_GROUPS, KEYS } from '../../app/keyboard/keys.ts';
import { KEY_GROUP_WORDS } from '../../app/words/key-group-words.ts';

/** The keys of the app as a table, in the order of its own sheet. */
export function keyTable(): string {
  const lines = KEY_GROUPS.flatMap((group) =>
    KEYS.filter((key) => key.group === group).map(({ shown, words }, index) =>
      [index === 0 ? KEY_GROUP_WORDS[group] : '', shown.map((key) => `\`${key}\``).join(' '), words].join(
        ' | ',
      ),
    ),
  );
  return [
    '| where | keys | what they do |',
    '| --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}
