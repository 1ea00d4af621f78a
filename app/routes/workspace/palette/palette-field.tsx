import { ArrowLeft, X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../../../components/icon-button.tsx';
import { lineElementId } from '../../../components/palette-list.tsx';
import { t } from '../../../words/t.ts';
import type { PaletteHandle } from './use-palette.ts';

/** How far Page Up and Page Down go, in lines. */
const PAGE = 8;

interface PaletteFieldProps {
  readonly palette: PaletteHandle;
  readonly label: string;
  readonly onClose: () => void;
}

/** Where one types. It keeps the focus while the keys choose in the list below. */
export function PaletteField({ palette, label, onClose }: PaletteFieldProps) {
  const { listId, step, text, active } = palette;
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="flex items-center gap-1 border-b border-line px-2 py-1">
      {step !== null && (
        <IconButton
          icon={ArrowLeft}
          label={t('Back to everything')}
          onClick={() => {
            palette.back();
            field.current?.focus();
          }}
        />
      )}
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded={active !== null}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : lineElementId(listId, active.id)}
        placeholder={step === null ? t('Find a ticket, a person, a view, or do something') : `${label}…`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        // The field fills the dialog's first line and is all that can have the focus there; a ring around it would say nothing.
        className="h-10 min-w-0 flex-1 bg-transparent pointer-coarse:h-11 px-2 text-base outline-none"
        onChange={(event) => palette.type(event.target.value)}
        onKeyDown={(event) => keyed(event, palette)}
      />
      <IconButton icon={X} label={t('Close')} onClick={onClose} />
    </div>
  );
}

function keyed(event: KeyboardEvent<HTMLInputElement>, palette: PaletteHandle): void {
  if (event.nativeEvent.isComposing) return;
  const move = MOVES[event.key];
  const goesBack = event.key === 'Backspace' && palette.text === '' && palette.step !== null;
  if (move !== undefined) palette.move(move);
  else if (event.key === 'Enter') palette.take();
  else if (goesBack) palette.back();
  else return;
  event.preventDefault();
}

const MOVES: Readonly<Partial<Record<string, number | 'first' | 'last'>>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: 'first',
  End: 'last',
};
