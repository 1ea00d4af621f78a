import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { KEY_GROUPS, KEYS } from '../../keyboard/keys.ts';
import { usePreference } from '../../live/use-preference.ts';
import { KEY_GROUP_WORDS } from '../../words/key-group-words.ts';
import { t } from '../../words/t.ts';

/** Every key and what it does, and the switch for those that are single letters. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const [singleKeys, setSingleKeys] = usePreference('singleKeys');
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title={t('Keys')} description={null}>
      <div className="flex flex-col gap-4">
        {KEY_GROUPS.map((group) => (
          <KeyGroup key={group} group={group} singleKeys={singleKeys} />
        ))}
      </div>
      <label className="target mt-4 flex items-center gap-2 border-t border-line pt-4">
        <input
          type="checkbox"
          className="size-4 accent-plum"
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        {t('Use single keys')}
      </label>
    </Dialog>
  );
}

function KeyGroup({ group, singleKeys }: { group: (typeof KEY_GROUPS)[number]; singleKeys: boolean }) {
  return (
    <section aria-label={KEY_GROUP_WORDS[group]}>
      <h3 className="pb-1 text-xs text-muted">{KEY_GROUP_WORDS[group]}</h3>
      <dl className="grid grid-cols-[5rem_1fr] items-center gap-x-4 gap-y-1">
        {KEYS.filter((line) => line.group === group).map((line) => (
          <div key={line.intent} className="contents">
            <dt className="flex justify-end gap-1">
              {line.shown.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
            </dt>
            <dd className={line.single && !singleKeys ? 'text-muted line-through' : ''}>{line.words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
