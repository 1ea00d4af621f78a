import clsx from 'clsx';
import type { ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';

/** A line that can be chosen. */
export interface PaletteLine {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly keys?: readonly string[];
  readonly picture: ReactNode;
}

interface PaletteListProps {
  readonly listId: string;
  readonly label: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly PaletteLine[] }[];
  /** The id of the line that Enter takes. */
  readonly activeId: string | null;
  readonly onPoint: (id: string) => void;
  readonly onPick: (id: string) => void;
}

/** The id of a line's element, for the text field that points at it. */
export function lineElementId(listId: string, id: string): string {
  return `${listId}-${encodeURIComponent(id)}`;
}

/** What can be chosen, under headings. The keyboard reaches it through the text field above, which keeps the focus. */
export function PaletteList({ listId, label, sections, activeId, onPoint, onPick }: PaletteListProps) {
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={label}
      className="min-h-0 flex-1 scroll-py-8 overflow-y-auto overscroll-contain p-2"
    >
      {sections.map(({ heading, lines }) => (
        <div key={heading} role="group" aria-label={heading} className="pb-2 last:pb-0">
          <div aria-hidden="true" className="px-2 py-1 text-xs text-muted">
            {heading}
          </div>
          {lines.map((line) => (
            <Line
              key={line.id}
              {...line}
              elementId={lineElementId(listId, line.id)}
              active={line.id === activeId}
              onPoint={() => onPoint(line.id)}
              onPick={() => onPick(line.id)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps extends PaletteLine {
  readonly elementId: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onPick: () => void;
}

function Line({ elementId, label, detail, keys = [], picture, active, onPoint, onPick }: LineProps) {
  return (
    <button
      id={elementId}
      ref={(line) => {
        if (active) line?.scrollIntoView({ block: 'nearest' });
      }}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={clsx(
        'flex min-h-9 w-full pointer-coarse:min-h-11 items-center gap-3 rounded-md px-2 py-1 text-left',
        active && 'bg-selected forced-colors:outline-2 forced-colors:-outline-offset-2',
      )}
      // Moved, not entered: a list that changes under a pointer at rest must not choose for the person.
      onPointerMove={active ? undefined : onPoint}
      // The press must not take the focus, or the field loses its caret.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className={clsx('inline-flex shrink-0', active ? 'text-plum' : 'text-muted')}>{picture}</span>
      <span className="min-w-0 truncate">{label}</span>
      {detail !== undefined && (
        <span className="min-w-0 flex-auto truncate text-xs text-muted">{detail}</span>
      )}
      {keys.length > 0 && (
        <span className="ml-auto flex shrink-0 gap-1 pointer-coarse:hidden" aria-hidden="true">
          {keys.map((key) => (
            <KeyCap key={key}>{key}</KeyCap>
          ))}
        </span>
      )}
    </button>
  );
}
