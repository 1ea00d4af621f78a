interface Option {
  readonly id: string;
  readonly name: string;
  /** A line below the name; empty for none. */
  readonly detail: string;
}

interface TextMenuProps<One extends Option> {
  readonly listId: string;
  readonly label: string;
  readonly options: readonly One[];
  readonly at: number;
  readonly onPick: (option: One) => void;
}

/** The id of an option, for the text field that points at it. */
export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}

/** What can be chosen while writing, above the text. The keyboard reaches it through the text field, which keeps the focus. */
export function TextMenu<One extends Option>({ listId, label, options, at, onPick }: TextMenuProps<One>) {
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={label}
      className="absolute bottom-full left-0 z-20 mb-1 max-h-[min(40vh,296px)] w-full max-w-112 animate-appear overflow-y-auto rounded-md border border-line bg-surface p-1 text-sm text-ink shadow-popover"
    >
      {options.map((option, index) => (
        <button
          key={option.id}
          id={optionId(listId, index)}
          ref={(line) => {
            if (index === at) line?.scrollIntoView({ block: 'nearest' });
          }}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={`target flex w-full flex-col items-start rounded-sm px-2 py-1 text-left ${index === at ? 'bg-selected' : 'hover:bg-hover'}`}
          // The press must not take the focus, or the text loses its caret.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          <span>{option.name}</span>
          {option.detail !== '' && (
            <span className="w-full truncate text-xs text-muted">{option.detail}</span>
          )}
        </button>
      ))}
    </div>
  );
}
