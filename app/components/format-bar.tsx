import { Bold, Code, Italic, Link, List, TextQuote, type LucideIcon } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { t } from '../words/t.ts';
import { IconButton } from './icon-button.tsx';

const DRAWINGS = {
  bold: Bold,
  italic: Italic,
  list: List,
  quote: TextQuote,
  code: Code,
  link: Link,
} as const satisfies Readonly<Record<string, LucideIcon>>;

type Format = keyof typeof DRAWINGS;
const FORMATS: readonly Format[] = ['bold', 'italic', 'list', 'quote', 'code', 'link'];
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: FORMATS.length - 1 };

/** The ways to mark a text up. One stop for the Tab key; arrows move within. */
export function FormatBar({
  labels,
  onFormat,
}: {
  labels: Readonly<Record<Format, string>>;
  onFormat: (format: Format) => void;
}) {
  const [at, setAt] = useState(0);
  const keyed = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const next = (at + step) % FORMATS.length;
    const button = event.currentTarget.parentElement?.children.item(next);
    if (button instanceof HTMLElement) button.focus();
    event.preventDefault();
  };
  return (
    <div role="toolbar" aria-label={t('Format')} className="flex">
      {FORMATS.map((format, index) => (
        <IconButton
          key={format}
          icon={DRAWINGS[format]}
          label={labels[format]}
          tabIndex={index === at ? 0 : -1}
          onFocus={() => setAt(index)}
          onKeyDown={keyed}
          // The press must not take the focus, or the text loses what is selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onFormat(format)}
        />
      ))}
    </div>
  );
}
