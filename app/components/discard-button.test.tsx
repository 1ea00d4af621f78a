import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DiscardButton } from './discard-button.tsx';

it('gives nothing up at one press, nor at two in the same place', () => {
  let discarded = 0;
  render(<DiscardButton discard={() => (discarded += 1)} />);
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(discarded).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
  fireEvent.click(screen.getByRole('button', { name: 'Discard for good' }));
  expect(discarded).toBe(1);
});
