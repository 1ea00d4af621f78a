import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runningServer, takeDataFolder } from './data-folder.ts';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'roost-folder-'));
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

it('is made when it is not there, and tells where the server is until it is given back', () => {
  const dir = join(parent, 'new', 'folder');
  const folder = takeDataFolder(dir);
  expect(runningServer(dir)).toMatchObject({ pid: process.pid, url: null, endpoint: null });
  folder.announce({ url: 'http://localhost:1', endpoint: 'http://127.0.0.1:2' });
  expect(runningServer(dir)).toMatchObject({ url: 'http://localhost:1', endpoint: 'http://127.0.0.1:2' });
  folder.release();
  expect(runningServer(dir)).toBeNull();
});

it('is refused to a second server in one sentence', () => {
  takeDataFolder(parent).announce({ url: 'http://localhost:1', endpoint: 'http://127.0.0.1:2' });
  expect(() => takeDataFolder(parent)).toThrow(/already runs on .* at http:\/\/localhost:1 .*--data/);
});

it.each([
  [
    'a server that was killed',
    JSON.stringify({ pid: 999_999_999, identity: '999999999@1', url: null, endpoint: null }),
  ],
  [
    'another process that bears its number now',
    JSON.stringify({ pid: process.pid, identity: 'x', url: null, endpoint: null }),
  ],
  ['half a file', '{"pid":'],
])('is free again after the note of %s', (_name, note) => {
  writeFileSync(join(parent, 'server.json'), note);
  expect(runningServer(parent)).toBeNull();
  takeDataFolder(parent).release();
});

it('remembers where the engine of a killed server was', () => {
  const note = { pid: 999_999_999, identity: '999999999@1', url: null, endpoint: 'http://127.0.0.1:2' };
  writeFileSync(join(parent, 'server.json'), JSON.stringify(note));
  expect(takeDataFolder(parent).earlierEndpoint).toBe('http://127.0.0.1:2');
});

it('says in one sentence that it cannot be used', () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  expect(() => takeDataFolder(file)).toThrow(
    /cannot be read and written \(EEXIST\): give another one with --data/,
  );
});
