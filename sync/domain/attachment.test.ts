import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { attachmentSchema, fileName, FILE_BYTES, isPicture, servedType } from './attachment.ts';

const FILE = { id: 'f1', name: 'log.txt', type: 'text/plain', size: 10 };

it.each([
  ['over 25 MB', { size: FILE_BYTES + 1 }],
  ['with nothing in it', { size: 0 }],
  ['whose type carries parameters', { type: 'text/plain; charset=utf-8' }],
  ['whose type is none', { type: 'picture' }],
])('a file %s is not described', (_name, change) => {
  expect(z.safeParse(attachmentSchema, FILE).success).toBe(true);
  expect(z.safeParse(attachmentSchema, { ...FILE, ...change }).success).toBe(false);
});

it('no page that could run is given out as one', () => {
  for (const type of ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/xml', 'text/plain'])
    expect(servedType(type)).toBe('application/octet-stream');
  expect(servedType('image/png')).toBe('image/png');
  expect(isPicture('image/svg+xml')).toBe(false);
});

it.each([
  ['../../etc/passwd', 'etc passwd'],
  ['photo\u202Egpj.exe', 'photo gpj.exe'],
  ['a\nb.txt', 'a b.txt'],
  ['...', 'file'],
  [`${'n'.repeat(300)}.docx`, `${'n'.repeat(250)}.docx`],
])('the name %j is kept as %j', (given, kept) => {
  expect(fileName(given)).toBe(kept);
});
