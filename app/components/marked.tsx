import type { Stretch } from '../search/highlight.ts';

/** A text in which the words that were looked for are marked: by weight and a line below as well as by their ground. */
export function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <>
      {stretches.map(({ text, marked }, index) =>
        marked ? (
          <mark key={index} className="bg-selected font-strong text-ink underline underline-offset-2">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
