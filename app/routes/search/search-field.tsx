import { Search } from 'lucide-react';
import { forwardRef, type KeyboardEvent } from 'react';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../words/t.ts';

interface SearchFieldProps {
  readonly text: string;
  readonly onType: (next: string) => void;
  /** An arrow leads from the field to the results. */
  readonly onDown: () => void;
}

/** Where the question is typed. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField(
  { text, onType, onDown },
  ref,
) {
  const keyed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  return (
    <span className="relative flex items-center">
      <Icon of={Search} className="pointer-events-none absolute left-3 text-muted" />
      <input
        ref={ref}
        type="search"
        value={text}
        aria-label={t('Search everything on this device')}
        placeholder={t('Words, names, a reference, from:maria')}
        autoComplete="off"
        spellCheck={false}
        className="target w-full rounded-md border border-edge bg-surface py-2 pr-3 pl-9 text-base [&::-webkit-search-cancel-button]:grayscale"
        onChange={(event) => onType(event.target.value)}
        onKeyDown={keyed}
      />
    </span>
  );
});
