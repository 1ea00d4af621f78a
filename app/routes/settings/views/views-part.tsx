import { sharedViews } from '../../../live/shared-views.ts';
import { readFilter } from '../../../live/ticket-filter.ts';
import { useNames } from '../../../live/use-names.ts';
import { useSnapshot } from '../../../live/use-snapshot.ts';
import { filterWords } from '../../../words/filter-words.ts';
import { t } from '../../../words/t.ts';
import { OneSetting } from '../one-setting.tsx';
import { PartHead } from '../part-head.tsx';
import { SettingLines } from '../setting-lines.tsx';
import { ViewForm } from './view-form.tsx';

/** The views that everybody finds, or the one with this id. They are made where they are used: in the list. */
export function ViewsPart({ id }: { readonly id: string | undefined }) {
  const { read } = useSnapshot();
  const names = useNames();
  const views = sharedViews(read);
  const detailOf = (filter: string) => filterWords(readFilter(new URLSearchParams(filter)), names);
  if (id === undefined)
    return (
      <>
        <PartHead
          title={t('Shared views')}
          about={t(
            'Filters of the list that every agent finds. To make one, set the list as it should be and choose “Save this view” beside its order.',
          )}
        />
        <SettingLines
          label={t('Shared views')}
          part="views"
          empty={t('No view is shared yet.')}
          lines={views.map((view) => ({ id: view.id, name: view.name, detail: detailOf(view.filter) }))}
        />
      </>
    );
  return (
    <OneSetting
      id={id}
      type="shared-view"
      among={views}
      titleOfNew={t('Shared views are made in the list')}
      removal={t('Removing it changes no ticket. It leaves the views of every agent.')}
      form={({ before, onReload }) =>
        before !== null && (
          <ViewForm before={before} among={views} detail={detailOf(before.filter)} onReload={onReload} />
        )
      }
    />
  );
}
