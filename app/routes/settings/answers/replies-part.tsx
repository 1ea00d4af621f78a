import { cannedReplies } from '../../../live/typed-settings.ts';
import { useSnapshot } from '../../../live/use-snapshot.ts';
import { t } from '../../../words/t.ts';
import { OneSetting } from '../one-setting.tsx';
import { SettingListScreen } from '../setting-list-screen.tsx';
import { ReplyForm } from './reply-form.tsx';

/** The canned replies, or the one with this id. */
export function RepliesPart({ id }: { readonly id: string | undefined }) {
  const { read } = useSnapshot();
  const replies = cannedReplies(read);
  if (id === undefined)
    return (
      <SettingListScreen
        type="canned-reply"
        about={t('Texts for answers that are given often. Every agent has them on their device.')}
        add={t('Add a reply')}
        empty={t('There is no canned reply yet.')}
        lines={replies.map(({ id: each, name, text }) => ({ id: each, name, detail: text }))}
      />
    );
  return (
    <OneSetting
      id={id}
      type="canned-reply"
      among={replies}
      titleOfNew={t('Add a canned reply')}
      removal={t('Removing it changes no message that was written with it.')}
      form={(props) => <ReplyForm among={replies} {...props} />}
    />
  );
}
