import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { optionId } from '../../components/text-menu.tsx';
import { filterChoices } from '../../live/filter-choices.ts';
import { menuQuery, type MenuMark, type MenuQuery } from '../../live/menu-query.ts';
import { useAnswers, useMentions, type ComposerChoice } from '../../live/use-composer-choices.ts';

export interface TextMenuState {
  readonly query: MenuQuery | null;
  readonly choices: readonly ComposerChoice[];
  readonly at: number;
  readonly listId: string;
  /** What the text field says of the menu to those who do not see it. */
  readonly aria: {
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-controls': string | undefined;
    readonly 'aria-activedescendant': string | undefined;
  };
  /** To be called when the text or the caret has moved. */
  readonly look: () => void;
  readonly close: () => void;
  readonly pick: (choice: ComposerChoice) => void;
  /** Gives whether the key was the menu's. */
  readonly key: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
}

/** The menu that `/` and, in a note, `@` open where the caret stands. Escape keeps it shut until the mark is typed anew. */
export function useTextMenu(
  field: RefObject<HTMLTextAreaElement>,
  marks: readonly MenuMark[],
  onPick: (choice: ComposerChoice, query: MenuQuery) => void,
): TextMenuState {
  const listId = useId();
  const [query, setQuery] = useState<MenuQuery | null>(null);
  const [shutAt, setShutAt] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const answers = useAnswers();
  const people = useMentions();
  const isShut = query === null || query.start === shutAt;
  const choices = isShut ? [] : filterChoices(query.mark === '/' ? answers : people, query.words);
  const isOpen = choices.length > 0;
  const look = () => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const next = selectionStart === selectionEnd ? menuQuery(value, selectionStart, marks) : null;
    if (next?.words !== query?.words || next?.start !== query?.start) setAt(0);
    if (next === null) setShutAt(null);
    setQuery(next);
  };
  const pick = (choice: ComposerChoice) => {
    if (query === null) return;
    // The words that were put there may look like a question themselves, as `@Jo Whitaker` does.
    setShutAt(query.start);
    onPick(choice, query);
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (!isOpen || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing)
      return false;
    const chosen = choices[at];
    if (event.key === 'ArrowDown') setAt((at + 1) % choices.length);
    else if (event.key === 'ArrowUp') setAt((at + choices.length - 1) % choices.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen !== undefined)
      pick(chosen);
    else if (event.key === 'Escape') setShutAt(query?.start ?? null);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    query,
    choices,
    at,
    listId,
    aria: {
      'aria-autocomplete': 'list',
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': isOpen ? optionId(listId, at) : undefined,
    },
    look,
    close: () => setQuery(null),
    pick,
    key,
  };
}
