import { expect, it } from 'vitest';
import { judgeFile } from './judge-file.ts';

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const text = (words: string) => new TextEncoder().encode(words);

it.each([
  ['a picture', PNG, 'image/png'],
  ['a text', text('Router log, line 1'), 'text/plain'],
  ['a text that nobody gave a type', text('a;b\n1;2'), 'application/octet-stream'],
  ['a PDF', text('%PDF-1.7\n%...'), 'application/pdf'],
  ['a page', text('<html><script>1</script></html>'), 'text/html'],
])('%s is what it says', async (_name, bytes, type) => {
  expect(await judgeFile(bytes, type)).toBe('ready');
});

it.each([
  ['a picture under another picture’s name', PNG, 'image/jpeg'],
  ['a page under a picture’s name', text('<html><script>1</script></html>'), 'image/png'],
  ['a picture under a text’s name', PNG, 'text/plain'],
  ['a text under a PDF’s name', text('not one'), 'application/pdf'],
  ['half a head', PNG.slice(0, 6), 'image/png'],
])('%s is not', async (_name, bytes, type) => {
  expect(await judgeFile(bytes, type)).toBe('not-what-it-says');
});

it.each([
  ['of Windows', text('MZ\u0090\u0000'), 'application/octet-stream'],
  ['of Linux', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'image/png'],
  ['in a shell’s words', text('#!/bin/sh\nrm -rf ~'), 'text/plain'],
])('a program %s is refused whatever it says', async (_name, bytes, type) => {
  expect(await judgeFile(bytes, type)).toBe('program');
});
