import type { TextEdit } from './mark-text.ts';

/**
 * Makes an edit in a text field as if it had been typed: the field hears of it, and its own undo takes it back. `execCommand` is the only way that
 * keeps the undo; it is called by its name because it is marked as old, with nothing in its place. Without it the text is set, without an undo.
 */
export function putText(field: HTMLTextAreaElement, { from, to, insert, select }: TextEdit): void {
  field.focus();
  field.setSelectionRange(from, to);
  const command: unknown = Reflect.get(document, 'execCommand');
  const isDone =
    typeof command === 'function' && Reflect.apply(command, document, ['insertText', false, insert]) === true;
  if (!isDone) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(...select);
}

/** Puts a text in place of a part of the field, with the caret behind it. */
export function putAt(field: HTMLTextAreaElement, from: number, to: number, insert: string): void {
  const end = from + insert.length;
  putText(field, { from, to, insert, select: [end, end] });
}
