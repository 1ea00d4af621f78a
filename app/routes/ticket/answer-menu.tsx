import { TextMenu } from '../../components/text-menu.tsx';
import { menuCountWords } from '../../words/composer-words.ts';
import { t } from '../../words/t.ts';
import type { TextMenuState } from './use-text-menu.ts';

/** The answers, macros or people that fit what is typed after a mark; nothing while no mark is being typed. */
export function AnswerMenu({ menu }: { menu: TextMenuState }) {
  const { choices, query } = menu;
  const kind = query?.mark === '@' ? 'people' : 'answers';
  return (
    <>
      {choices.length > 0 && (
        <TextMenu
          listId={menu.listId}
          label={kind === 'people' ? t('People') : t('Answers and macros')}
          options={choices}
          at={menu.at}
          onPick={menu.pick}
        />
      )}
      <p role="status" className="sr-only">
        {choices.length === 0 ? '' : menuCountWords(choices.length, kind)}
      </p>
    </>
  );
}
