import { Link } from '@remix-run/react';

interface SettingLine {
  readonly id: string;
  readonly name: string;
  /** What it does, in one line below its name. */
  readonly detail: string;
}

interface SettingLinesProps {
  readonly label: string;
  /** The part of the settings where each of them has a screen. */
  readonly part: string;
  readonly lines: readonly SettingLine[];
  /** What is said where there is none. */
  readonly empty: string;
}

/** Settings of one kind, each a link to its screen. */
export function SettingLines({ label, part, lines, empty }: SettingLinesProps) {
  if (lines.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul aria-label={label} className="flex flex-col">
      {lines.map(({ id, name, detail }) => (
        <li key={id} className="border-b border-line">
          <Link to={`/settings/${part}/${id}`} className="target block px-2 py-2 hover:bg-hover">
            <span className="block truncate font-strong">{name}</span>
            <span className="block truncate text-xs text-muted">{detail}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
