import type { Macro } from '../../../../sync/domain/answer.ts';
import { ASSIGN_TO_ME } from '../../../../sync/domain/macro.ts';
import { macros } from '../../../live/typed-settings.ts';
import { useNames } from '../../../live/use-names.ts';
import { useSnapshot } from '../../../live/use-snapshot.ts';
import { changeChips } from '../../../words/change-chips.ts';
import { t } from '../../../words/t.ts';
import type { Names } from '../../../words/value-words.ts';
import { OneSetting } from '../one-setting.tsx';
import { SettingListScreen } from '../setting-list-screen.tsx';
import { MacroForm } from './macro-form.tsx';

/** The macros, or the one with this id. */
export function MacrosPart({ id }: { readonly id: string | undefined }) {
  const { read } = useSnapshot();
  const names = useNames();
  const all = macros(read);
  if (id === undefined)
    return (
      <SettingListScreen
        type="macro"
        about={t(
          'Several steps in one: an answer, fields and tags. Agents use them in an answer, and on many tickets at once.',
        )}
        add={t('Add a macro')}
        empty={t('There is no macro yet.')}
        lines={all.map((macro) => ({ id: macro.id, name: macro.name, detail: detailOf(macro, names) }))}
      />
    );
  return (
    <OneSetting
      id={id}
      type="macro"
      among={all}
      titleOfNew={t('Add a macro')}
      removal={t('Removing it changes no ticket that it was used on.')}
      form={(props) => <MacroForm among={all} {...props} />}
    />
  );
}

function detailOf({ text = '', changes }: Macro, names: Names): string {
  const told = {
    ...names,
    person: (id: string) => (id === ASSIGN_TO_ME ? t('whoever uses it') : names.person(id)),
  };
  const steps = changeChips(changes, told).map(({ words }) => words);
  return [...(text === '' ? [] : [t('writes an answer')]), ...steps].join(', ');
}
