/** Something that can be found by what is typed. */
export interface Findable {
  readonly name: string;
  /** Words it is found by besides its name. */
  readonly words: readonly string[];
}

/** Those that fit what is typed, where each typed word begins a word of theirs; what begins with the whole of it comes first. */
export function filterChoices<Choice extends Findable>(
  choices: readonly Choice[],
  typed: string,
): readonly Choice[] {
  const asked = plain(typed).trim();
  const words = asked.split(/\s+/).filter((word) => word !== '');
  const fitting = choices.filter((choice) => {
    const own = plain([choice.name, ...choice.words].join(' ')).split(/[\s-]+/);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  const isFirst = (choice: Choice) => plain(choice.name).startsWith(asked);
  return [...fitting.filter(isFirst), ...fitting.filter((choice) => !isFirst(choice))];
}

/** Small letters without accents, as people type them in a hurry. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
