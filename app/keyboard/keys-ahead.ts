/** Ends the catching and gives what was typed meanwhile. Asked again it gives nothing. */
export type TakeAhead = () => string;

/**
 * Catches what is typed for a field that is still on its way, so that a quick hand loses no letter and sets off no single key. Keys with
 * Ctrl, Cmd or Alt pass; Escape ends it and is told.
 */
export function catchKeysAhead(page: EventTarget, onEscape: () => void): TakeAhead {
  let text = '';
  const end = () => page.removeEventListener('keydown', pressed, true);
  const pressed = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      end();
      onEscape();
    } else if (event.key === 'Backspace') text = text.slice(0, -1);
    else if (event.key.length === 1) text += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('keydown', pressed, true);
  return () => {
    end();
    const taken = text;
    text = '';
    return taken;
  };
}
