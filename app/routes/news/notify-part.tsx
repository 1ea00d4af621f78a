import { useDeviceNotify } from '../../live/notify/use-device-notify.ts';
import { useAct } from '../../live/use-act.ts';
import { NOTIFY_FAULT_WORDS, NOTIFY_STANDING_WORDS, NOTIFY_WORDS } from '../../words/notify-words.ts';
import { QuietPart } from './quiet-part.tsx';

/** Whether this device tells its person while Roost is not in front of them, and when none of theirs does. */
export function NotifyPart() {
  const { standing, fault, isBusy, turn } = useDeviceNotify();
  const act = useAct();
  const canTurn = standing === 'on' || standing === 'off' || standing === 'not-asked';
  return (
    <section
      aria-label={NOTIFY_WORDS.title}
      className="flex flex-col gap-1 rounded-md border border-line px-3 py-2"
    >
      <label className="target flex items-center gap-2 font-strong">
        <input
          type="checkbox"
          role="switch"
          checked={standing === 'on'}
          disabled={!canTurn || isBusy}
          className="size-4 accent-plum"
          onChange={({ target }) => act(turn(target.checked))}
        />
        {NOTIFY_WORDS.here}
      </label>
      <p role="status" className="pl-6 text-sm text-muted">
        {standing !== null && NOTIFY_STANDING_WORDS[standing]}
        {fault !== null && <span className="block text-danger">{NOTIFY_FAULT_WORDS[fault]}</span>}
      </p>
      <QuietPart />
    </section>
  );
}
