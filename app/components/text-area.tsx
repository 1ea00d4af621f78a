import type { TextareaHTMLAttributes } from 'react';

/** Several lines of text, as many as there are. */
export function TextArea(rest: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <textarea
      className="field-sizing-content max-h-[40vh] min-h-24 w-full rounded-md border border-edge bg-surface px-3 py-2 text-base"
      {...rest}
    />
  );
}
