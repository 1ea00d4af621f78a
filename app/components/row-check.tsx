import clsx from 'clsx';
import { t } from '../words/t.ts';

interface RowCheckProps {
  /** The row it stands for. */
  readonly name: string;
  readonly picked: boolean;
  /** Whether anything is picked: then every row shows its box, on touch too. */
  readonly picking: boolean;
  /** Whether Tab reaches it. */
  readonly reachable: boolean;
  /** `range`: Shift was held. */
  readonly onPick: (how: 'one' | 'range') => void;
}

/** The box that picks a row; it lies over the status while the pointer or the focus is in the row. Its parent is a `group`. */
export function RowCheck({ name, picked, picking, reachable, onPick }: RowCheckProps) {
  return (
    <label
      className={clsx(
        'absolute top-0 left-0 grid h-9 w-12 place-items-center pointer-coarse:h-11',
        !picking &&
          'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-within:opacity-100 pointer-coarse:hidden',
      )}
    >
      <span className={clsx('grid size-6 place-items-center', picked ? 'bg-selected' : 'bg-shelf')}>
        <input
          type="checkbox"
          aria-label={t('Select {name}', { name })}
          tabIndex={reachable ? 0 : -1}
          className="size-4 accent-plum"
          checked={picked}
          onChange={({ nativeEvent }) =>
            onPick(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? 'range' : 'one')
          }
        />
      </span>
    </label>
  );
}
