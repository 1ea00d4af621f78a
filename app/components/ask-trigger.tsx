import {
  cloneElement,
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react';

interface AskTriggerProps {
  readonly trigger: ReactElement<HTMLAttributes<HTMLElement>>;
  readonly opens: 'menu' | 'dialog';
  /** Fetches what is about to be asked for: the pointer or the focus has come near. */
  readonly prepare: () => void;
  /** It was asked for, with the keyboard or not. */
  readonly ask: (byKeyboard: boolean) => void;
}

/** A control that opens something which is loaded only when somebody asks for it, as it is before anybody did. */
export function AskTrigger({ trigger, opens, prepare, ask }: AskTriggerProps) {
  return cloneElement(trigger, {
    'aria-haspopup': opens,
    'aria-expanded': false,
    onPointerEnter: prepare,
    onFocus: prepare,
    // A click without a pointer behind it is a key's.
    onClick: (event: MouseEvent) => ask(event.detail === 0),
    onKeyDown: (event: KeyboardEvent) => {
      if (opens !== 'menu' || event.key !== 'ArrowDown') return;
      event.preventDefault();
      ask(true);
    },
  });
}
