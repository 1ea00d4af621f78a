import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { KEYS } from '../../keyboard/keys.ts';
import { usePreference } from '../../live/use-preference.ts';

/** Every key and what it does, and the switch for those that are single letters. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const [singleKeys, setSingleKeys] = usePreference('singleKeys');
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title="Keys" description={null}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {KEYS.map((line) => (
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
      <label className="target mt-4 flex items-center gap-2 border-t border-line pt-4">
        <input
          type="checkbox"
          className="size-4 accent-plum"
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        Use single keys
      </label>
    </Dialog>
  );
}
