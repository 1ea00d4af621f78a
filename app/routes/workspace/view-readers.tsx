import { t } from '../../words/t.ts';

interface ViewReadersProps {
  readonly isShared: boolean;
  readonly onChange: (isShared: boolean) => void;
}

const READERS = [
  { isShared: false, label: t('Only you'), about: t('Kept with no network too.') },
  {
    isShared: true,
    label: t('Everybody'),
    about: t('Every agent finds it beside their own. Saving it needs the network.'),
  },
];

/** Who finds a view that is being saved. */
export function ViewReaders({ isShared, onChange }: ViewReadersProps) {
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 font-strong">{t('Who sees it')}</legend>
      {READERS.map((readers) => (
        <label key={readers.label} className="target flex items-baseline gap-2">
          <input
            type="radio"
            name="readers"
            className="size-4 shrink-0 translate-y-0.5 accent-plum"
            checked={readers.isShared === isShared}
            onChange={() => onChange(readers.isShared)}
          />
          <span>
            {readers.label} <span className="text-xs text-muted">{readers.about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
