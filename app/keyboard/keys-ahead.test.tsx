import { expect, it, vi } from 'vitest';
import { catchKeysAhead } from './keys-ahead.ts';

function press(key: string, more: KeyboardEventInit = {}): boolean {
  return document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
}

it('gives what was typed, which nobody else hears of', () => {
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  const take = catchKeysAhead(window, () => undefined);
  for (const key of ['v', 'p', 'm', 'Backspace', 'n', 'Shift']) press(key);
  expect(take()).toBe('vpn');
  // Shift alone says nothing.
  expect(heard).toHaveBeenCalledTimes(1);
  press('x');
  expect(take()).toBe('');
  expect(heard).toHaveBeenCalledTimes(2);
  window.removeEventListener('keydown', heard);
});

it('lets keys with Ctrl pass, and ends at Escape', () => {
  const escaped = vi.fn();
  const take = catchKeysAhead(window, escaped);
  expect(press('k', { ctrlKey: true })).toBe(true);
  expect(press('Escape')).toBe(false);
  expect(press('a')).toBe(true);
  expect(escaped).toHaveBeenCalledTimes(1);
  expect(take()).toBe('');
});
