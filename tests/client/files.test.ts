import { describe, expect, it } from 'vitest';
import { MemoryShelf } from '../../sync/client/files/memory-shelf.ts';
import type { Workspace } from '../../sync/client/workspace.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';
import { problem } from './desk-server.ts';
import { BUCKET } from '../support/memory-file-store.ts';

const LONG_MS = 3_600_000;
const text = (length: number) => 'router said no\n'.repeat(Math.ceil(length / 15)).slice(0, length);
const aFile = (length = 300_000) => ({
  name: 'router.log',
  type: 'text/plain',
  bytes: new TextEncoder().encode(text(length)),
});

describe('files of a message', () => {
  const { browser, server } = deskRig();

  /** Jo at a ticket that the server holds, with a shelf that outlives her page. */
  async function jo() {
    const mine = browser('jo');
    mine.shelf = new MemoryShelf();
    const page = await mine.page();
    const { id } = await page.commands.createTicket(aTicket());
    await holds(page, id, {});
    return { mine, page, id };
  }
  const inDraft = (page: Workspace, id: string) => page.files.inDraft(id, 'reply').map((file) => file.id);
  const outcomeOf = (page: Workspace, fileId: string) => page.files.held(fileId)?.outcome ?? null;
  /** The files that are in their place, as text: bytes are slow to compare. */
  const arrived = () => [...server().bucket.files.values()].map((bytes) => new TextDecoder().decode(bytes));

  async function withFile(page: Workspace, id: string, file = aFile()): Promise<string> {
    await page.files.add(id, 'reply', file);
    return inDraft(page, id).at(-1) ?? 'none';
  }

  it('stay in the draft over a killed page, and go with the text', async () => {
    const { mine, page, id } = await jo();
    const fileId = await withFile(page, id);
    expect(page.status.current()).toMatchObject({ unsent: 0, unsentDrafts: 1 });
    await mine.closeAll();
    const again = await mine.page();
    expect(inDraft(again, id)).toEqual([fileId]);
    const { id: messageId } = await again.commands.reply(id, 'See the log.', undefined, 0, [fileId]);
    expect(inDraft(again, id)).toEqual([]);
    await until(again, 'the file is there', () => outcomeOf(again, fileId) === 'ready');
    await allSent(again);
    expect(arrived()).toEqual([text(300_000)]);
    const sam = await browser('sam').page();
    await until(sam, 'told', () => sam.read.events(id).some(({ type }) => type === 'file'));
    expect(sam.read.messages(id).at(-1)?.message).toMatchObject({
      id: messageId,
      attachments: [{ id: fileId, name: 'router.log', type: 'text/plain', size: 300_000 }],
    });
  });

  it('never keep their text waiting', async () => {
    const { page, id } = await jo();
    server().weather = async ({ path }, pass) =>
      path.includes('files') ? problem(503, 'unavailable') : pass();
    const fileId = await withFile(page, id);
    await page.commands.reply(id, 'The text goes ahead.', undefined, 0, [fileId]);
    await until(page, 'the text is there', () => page.read.messages(id).at(-1)?.mark === 'saved');
    expect(page.status.current()).toMatchObject({ unsent: 1 });
    server().weather = (_call, pass) => pass();
    await until(page, 'the file follows', () => outcomeOf(page, fileId) === 'ready');
    expect(page.status.current()).toMatchObject({ unsent: 0 });
  });

  it('arrive whole over a line that breaks after each piece', async () => {
    const { page, id } = await jo();
    let pieces = 0;
    // Of two pieces one is lost on its way, and of three answers one.
    server().weather = async ({ path }, pass) => {
      if (!path.startsWith(BUCKET)) return pass();
      pieces += 1;
      if (pieces % 2 === 0) throw new TypeError('The line broke');
      const answer = await pass();
      if (pieces % 3 === 0) throw new TypeError('The line broke');
      return answer;
    };
    const fileId = await withFile(page, id, aFile(500_000));
    await page.commands.reply(id, 'On a train.', undefined, 0, [fileId]);
    await until(page, 'the file is there', () => outcomeOf(page, fileId) === 'ready');
    expect(arrived()).toEqual([text(500_000)]);
    // What got through was not sent again.
    const starts = server().bucket.came.map(({ from }) => from);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('go on where they were when the page is opened again', async () => {
    const { mine, page, id } = await jo();
    server().weather = async ({ path }, pass) => {
      if (path.startsWith(BUCKET) && server().bucket.came.length > 0) throw new TypeError('The line broke');
      return pass();
    };
    const fileId = await withFile(page, id);
    await page.commands.reply(id, 'And then the tab died.', undefined, 0, [fileId]);
    await until(page, 'some of it is there', () => (page.files.held(fileId)?.through ?? 0) > 0);
    await mine.closeAll();
    server().weather = (_call, pass) => pass();
    const again = await mine.page();
    await until(again, 'all of it is there', () => outcomeOf(again, fileId) === 'ready');
    expect(server().bucket.came.filter(({ from }) => from === 0)).toHaveLength(1);
    expect(arrived()).toEqual([text(300_000)]);
  });

  it('are in the draft again when their reply is taken back, and gone when it is discarded', async () => {
    const { page, id } = await jo();
    const fileId = await withFile(page, id);
    const first = await page.commands.reply(id, 'Too soon.', undefined, LONG_MS, [fileId]);
    await until(page, 'held', () => page.outbox.items().length === 1);
    expect(inDraft(page, id)).toEqual([]);
    await page.outbox.edit(`held:messages:${first.id}`);
    await until(page, 'in the draft', () => inDraft(page, id).includes(fileId));
    const second = await page.commands.reply(id, 'Never.', undefined, LONG_MS, [fileId]);
    const key = `held:messages:${second.id}`;
    await until(page, 'held again', () => page.outbox.items().some((item) => item.key === key));
    await page.outbox.takeBack(key);
    await page.outbox.discard(key);
    expect(page.files.held(fileId)).toBeNull();
    expect(arrived()).toEqual([]);
  });

  it('follow a held reply that is sent anyway', async () => {
    const { page, id } = await jo();
    const sam = await browser('sam').page();
    await until(sam, 'arrived', () => sam.read.messages(id).length === 1);
    const fileId = await withFile(page, id);
    server().weather = async ({ actor }, pass) =>
      actor.personId === 'jo' ? problem(503, 'unavailable') : pass();
    await page.commands.reply(id, 'Crossed.', undefined, 0, [fileId]);
    await sam.commands.reply(id, 'I was quicker.');
    await allSent(sam);
    server().weather = (_call, pass) => pass();
    page.syncNow();
    await until(page, 'held', () => page.status.current().attention === 1);
    await until(page, 'seen', () => page.read.messages(id).some(({ message }) => message.authorId === 'sam'));
    await page.outbox.retry(page.outbox.items()[0]?.key ?? '');
    await until(page, 'the file is there', () => outcomeOf(page, fileId) === 'ready');
  });

  it('that are no good are told of, and keep nothing waiting', async () => {
    const { page, id } = await jo();
    const bytes = new TextEncoder().encode('<script>1</script>');
    const fileId = await withFile(page, id, { name: 'photo.png', type: 'image/png', bytes });
    await page.commands.reply(id, 'A photo.', undefined, 0, [fileId]);
    await until(page, 'judged', () => outcomeOf(page, fileId) === 'not-what-it-says');
    await allSent(page);
    expect(arrived()).toEqual([]);
  });

  it('that cannot be taken are refused in a sentence', async () => {
    const { page, id } = await jo();
    await expect(page.files.add(id, 'reply', aFile(0))).rejects.toThrow('router.log is empty.');
    const big = { ...aFile(1), bytes: new Uint8Array(25_000_001) };
    await expect(page.files.add(id, 'reply', big)).rejects.toThrow('over 25 MB');
    for (let n = 0; n < 10; n += 1) await page.files.add(id, 'reply', aFile(10));
    await expect(page.files.add(id, 'reply', aFile(10))).rejects.toThrow('A message takes 10 files.');
  });

  it('are wiped with everything else', async () => {
    const { mine, page, id } = await jo();
    await withFile(page, id);
    await page.wipe();
    expect(await mine.shelf?.all()).toEqual([]);
  });
});
