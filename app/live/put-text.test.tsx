import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { putAt } from './put-text.ts';

function Field() {
  const [text, setText] = useState('Hello /vp and more');
  return (
    <>
      <textarea value={text} onChange={(event) => setText(event.target.value)} />
      <p data-testid="heard">{text}</p>
    </>
  );
}

afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
});

function put(): HTMLTextAreaElement {
  render(<Field />);
  const field = screen.getByRole('textbox');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('The field is no text area');
  // In a turn of React's own, as a key press is.
  field.addEventListener('keydown', () => putAt(field, 6, 9, 'the answer'));
  fireEvent.keyDown(field, { key: 'Enter' });
  return field;
}

it('puts the words in the place of what was typed, with the caret behind them, and the field hears of it', () => {
  const field = put();
  expect(field.value).toBe('Hello the answer and more');
  expect(screen.getByTestId('heard').textContent).toBe('Hello the answer and more');
  expect(field.selectionStart).toBe('Hello the answer'.length);
});

it('asks the browser to type them where it can, so that its undo takes them back', () => {
  const execCommand = vi.fn(() => true);
  Object.assign(document, { execCommand });
  const field = put();
  expect(execCommand.mock.calls).toEqual([['insertText', false, 'the answer']]);
  expect(field.value).toBe('Hello /vp and more');
});
