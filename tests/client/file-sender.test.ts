import { expect, it } from 'vitest';
import { FileBoard } from '../../sync/client/files/file-board.ts';
import { FileSender } from '../../sync/client/files/file-sender.ts';
import { MemoryShelf } from '../../sync/client/files/memory-shelf.ts';
import { exchange } from '../../sync/client/exchange.ts';
import { fileAskSchema } from '../../sync/protocol/files.ts';
import { coverFile } from '../../sync/server/files/cover-file.ts';
import { json } from './desk-server.ts';
import { FakeEnvironment, settle } from './fake-environment.ts';
import { MemoryFileStore } from '../support/memory-file-store.ts';

const MESSAGE = `t1--${'0'.repeat(26)}`;
const BREAKS_EVERY_MS = 20_000;

/** A line of so many bytes a second that breaks every twenty seconds, and a bucket at its end. */
function thinLine(bytesPerS: number, size: number) {
  const environment = new FakeEnvironment();
  const bucket = new MemoryFileStore();
  const counted = { sent: 0 };
  const carry = async (url: string, form: FormData): Promise<Response> => {
    const bytes = Number(form.get('size'));
    const untilBreakMs = BREAKS_EVERY_MS - (environment.nowMs % BREAKS_EVERY_MS);
    const takesMs = (bytes / bytesPerS) * 1_000;
    const passed = Math.min(takesMs, untilBreakMs);
    await new Promise<void>((resolve) => environment.timers.after(passed, resolve));
    counted.sent += (passed / 1_000) * bytesPerS;
    if (takesMs > untilBreakMs) throw new TypeError('The line broke');
    return bucket.take(url, form);
  };
  const ask = async (path: string, body: unknown): Promise<Response> => {
    const [, , , messageId = '', fileId = ''] = path.split('/');
    const ref = { messageId, fileId };
    const { through } = coverFile(await bucket.pieces(ref));
    if (through === size) return json({ state: 'judged', outcome: 'ready' });
    const piece = { from: through, size: Math.min(fileAskSchema.parse(body).wanted, size - through) };
    return json({ state: 'wanted', form: { ...(await bucket.formFor(ref, piece)), ...piece } });
  };
  environment.fetch = async (path, init) => {
    if (init.body instanceof FormData) return carry(path, init.body);
    return ask(path, JSON.parse(typeof init.body === 'string' ? init.body : '{}'));
  };
  return { environment, bucket, counted };
}

it.each([
  ['2 MB at 256 kbit/s', 32_000, 2_000_000],
  ['500 KB at 64 kbit/s', 8_000, 500_000],
  ['25 MB at 4 Mbit/s', 500_000, 25_000_000],
])('over a line that breaks every 20 s arrive %s', async (_name, bytesPerS, size) => {
  const { environment, bucket, counted } = thinLine(bytesPerS, size);
  const faults: unknown[] = [];
  const board = new FileBoard(new MemoryShelf(), {
    personId: 'ana',
    environment,
    isRemoved: () => false,
    isThere: () => true,
    storageFaulted: (cause) => faults.push(cause),
  });
  await board.open();
  await board.add('t1', 'reply', {
    name: 'a.bin',
    type: 'application/octet-stream',
    bytes: new Uint8Array(size),
  });
  const [file] = board.inDraft('t1', 'reply');
  if (file === undefined) throw new Error('The draft has no file.');
  await board.bind([file.id], MESSAGE);
  const sender = new FileSender({
    board,
    link: { call: (path, body, schema) => exchange(environment, path, body, schema) },
    environment,
    isAccepted: () => true,
    storageFaulted: (cause) => faults.push(cause),
  });
  sender.look();
  const atBestMs = (size / bytesPerS) * 1_000;
  for (let ms = 0; ms < 3 * atBestMs && board.held(file.id)?.outcome === null; ms += 500) {
    await environment.pass(500);
    await settle();
  }
  sender.close();
  expect(faults).toEqual([]);
  expect(board.held(file.id)?.outcome).toBe('ready');
  // What was sent in vain is the piece under way at each break.
  expect(counted.sent).toBeLessThan(1.7 * size);
  expect(bucket.came.every(({ size: piece }) => piece <= 4_194_304)).toBe(true);
});
