import { KEYS, type KeyIntent } from './keys.ts';

/** What of a keyboard event decides what it means. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** What a key press on the page means, or null. Keys with Ctrl, Alt or Cmd belong to the browser. */
export function intentOf(press: KeyPress, singleKeys: boolean): KeyIntent | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || !singleKeys) return null;
  return intentOfKeys(press.key);
}

/** What a key or a sequence of keys means, named as KEYS names it. Enter is left to the control that has the focus. */
export function intentOfKeys(pressed: string): KeyIntent | null {
  const line = KEYS.find(({ intent, keys }) => intent !== 'open' && keys.some((key) => key === pressed));
  return line?.intent ?? null;
}

/** Where letters are text, and where arrows and Enter belong to the control itself. */
const OWN_KEYS =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

/** Whether the element keeps its keys to itself. */
export function ownsKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
