import { expect, it } from 'vitest';
import { fittedSize, isDrawnAnew, renamed } from './fit-picture.ts';

it('a picture keeps its shape and is never made larger', () => {
  expect(fittedSize(4032, 3024)).toEqual({ width: 2560, height: 1920 });
  expect(fittedSize(800, 600)).toEqual({ width: 800, height: 600 });
  expect(fittedSize(20_000, 3)).toEqual({ width: 2560, height: 1 });
});

it('whatever may say where it was taken is drawn anew', () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/tiff'])
    expect(isDrawnAnew(type)).toBe(true);
  for (const type of ['image/gif', 'image/svg+xml', 'application/pdf', ''])
    expect(isDrawnAnew(type)).toBe(false);
});

it('a picture is named after what it has become', () => {
  expect(renamed('IMG_1.HEIC', 'image/jpeg')).toBe('IMG_1.jpg');
  expect(renamed('a.b.jpeg', 'image/jpeg')).toBe('a.b.jpeg');
  expect(renamed('screen', 'image/png')).toBe('screen.png');
});
