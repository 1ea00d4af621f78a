import { initialsOf } from '../words/initials.ts';

/** A person's initials on a quiet square, beside their name or with it in the title; never read aloud. */
export function InitialsMark({ name, size = 24 }: { name: string; size?: 20 | 24 | 32 }) {
  return (
    <span
      aria-hidden="true"
      title={name}
      className="inline-grid shrink-0 place-items-center rounded-sm bg-hover font-strong text-muted select-none"
      style={{ width: size, height: size, fontSize: size < 24 ? 9 : size < 32 ? 10 : 12 }}
    >
      {initialsOf(name)}
    </span>
  );
}
