import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANA, BO, HANA, ROSA, SAM } from './desk.ts';
import { described, openFilesDesk, PNG, post, sendAll, tellOfFiles, type FilesDesk } from './files-desk.ts';
import { statuses, insert } from './wire-device.ts';

let files: FilesDesk;
beforeAll(async () => {
  files = await openFilesDesk();
});
afterAll(async () => files.close());

const LOG = new TextEncoder().encode('line\n'.repeat(40_000));
const asLog = described({ name: 'router.log', type: 'text/plain', size: LOG.byteLength });
const fetched = async (address: string) => {
  const response = await fetch(address);
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe('a file', () => {
  it('comes piece by piece, is judged, told of once and given out as a download', async () => {
    const ana = files.desk.device('ANA1', ANA);
    const ref = await tellOfFiles(ana, 'whole', [asLog]);
    expect(await sendAll(files, ANA, ref, LOG)).toBe('ready');
    expect(await sendAll(files, ANA, ref, LOG)).toBe('ready');
    const bo = files.desk.device('BO1', BO);
    await bo.pullAll();
    const told = [...(bo.held.get('events')?.values() ?? [])].filter(({ type }) => type === 'file');
    expect(told).toMatchObject([{ ...ref, outcome: 'ready', by: 'ana', ticketId: 'whole' }]);
    const { response, bytes } = await fetched(await files.address(BO, ref));
    expect(bytes.equals(LOG)).toBe(true);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="router.log"; filename*=UTF-8''router.log`,
    );
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await files.folder.list(`quarantine/${ref.messageId}/`)).toEqual([]);
    expect(await files.desk.faults()).toEqual([]);
  });

  it('goes on where it was cut, in smaller pieces', async () => {
    const ref = await tellOfFiles(files.desk.device('ANA2', ANA), 'cut', [asLog]);
    const first = await files.advance(ANA, ref, 131_072);
    if (first.state !== 'wanted') throw new Error('Nothing was asked for.');
    expect(await post(first.form, LOG.subarray(0, 131_072))).toBe(204);
    const second = await files.advance(ANA, ref, 32_768);
    expect(second).toMatchObject({ state: 'wanted', form: { from: 131_072, size: 32_768 } });
    expect(await sendAll(files, ANA, ref, LOG, 32_768)).toBe('ready');
    expect((await fetched(await files.address(ANA, ref))).bytes.equals(LOG)).toBe(true);
  });

  it('is taken in its exact place, type and length alone', async () => {
    const ref = await tellOfFiles(files.desk.device('ANA3', ANA), 'exact', [described()]);
    const answer = await files.advance(ANA, ref);
    if (answer.state !== 'wanted') throw new Error('Nothing was asked for.');
    const { form } = answer;
    const forged = (change: Record<string, string>) => ({ ...form, fields: { ...form.fields, ...change } });
    expect(await post(form, PNG.subarray(1))).toBe(403);
    expect(await post(form, Uint8Array.of(...PNG, 0))).toBe(403);
    expect(await post(forged({ key: 'files/other/f1' }), PNG)).toBe(403);
    expect(await post(forged({ 'Content-Type': 'text/html' }), PNG)).toBe(403);
    expect(await post(forged({ 'x-amz-signature': '0'.repeat(64) }), PNG)).toBe(403);
    expect(await post(forged({ acl: 'public-read' }), PNG)).toBe(403);
    expect(await post(form, PNG)).toBe(204);
  });

  it('that is not what it says is never given out', async () => {
    const bytes = new TextEncoder().encode('<svg onload="alert(1)"/>'.padEnd(PNG.byteLength));
    const ref = await tellOfFiles(files.desk.device('ANA4', ANA), 'false', [described()]);
    expect(await sendAll(files, ANA, ref, bytes)).toBe('not-what-it-says');
    await expect(files.address(ANA, ref)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is given to nobody before all of it is there and judged', async () => {
    const ref = await tellOfFiles(files.desk.device('ANA5', ANA), 'half', [described()]);
    await expect(files.address(ANA, ref)).rejects.toMatchObject({ code: 'not-found' });
    const answer = await files.advance(ANA, ref);
    if (answer.state === 'wanted') await post(answer.form, PNG);
    await expect(files.address(ANA, ref)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('whose address has been tampered with, or has run out, stays where it is', async () => {
    const ref = await tellOfFiles(files.desk.device('ANA6', ANA), 'signed', [described()]);
    await sendAll(files, ANA, ref, PNG);
    const address = await files.address(ANA, ref);
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(address.replace('attachment', 'inline'))).status).toBe(403);
    expect((await fetch(address.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'))).status).toBe(403);
    expect((await fetch(address.split('?')[0] ?? '')).status).toBe(403);
  });
});

describe('who may', () => {
  it('send: its author alone, once the message is there', async () => {
    const ref = await tellOfFiles(files.desk.device('ANA7', ANA), 'author', [described()]);
    await expect(files.advance(BO, ref)).rejects.toMatchObject({ code: 'not-found' });
    const unknown = { messageId: `later--${'0'.repeat(25)}1`, fileId: 'f1' };
    await expect(files.advance(ANA, unknown)).rejects.toMatchObject({ code: 'not-found' });
    await expect(files.advance(ANA, { ...ref, fileId: 'f2' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('fetch: who may read the message, so no requester a note’s', async () => {
    const ana = files.desk.device('ANA8', ANA);
    const reply = await tellOfFiles(ana, 'public', [described()]);
    const note = await tellOfFiles(ana, 'inside', [described()], { type: 'note' });
    for (const ref of [reply, note]) await sendAll(files, ANA, ref, PNG);
    expect(await files.address(ROSA, reply)).toContain('/files/');
    await expect(files.address(ROSA, note)).rejects.toMatchObject({ code: 'not-found' });
    await expect(files.address(SAM, reply)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('fetch from a restricted queue: its members', async () => {
    const hana = files.desk.device('HANA1', HANA);
    const ref = await tellOfFiles(hana, 'hr', [described()], { queueId: 'restricted-hr' });
    await sendAll(files, HANA, ref, PNG);
    expect(await files.address(HANA, ref)).toContain('/files/');
    await expect(files.address(ANA, ref)).rejects.toMatchObject({ code: 'not-found' });
    const ana = files.desk.device('ANA9', ANA);
    await ana.pullAll();
    expect(ana.received).not.toContain(ref.messageId);
  });

  it('send more than a day’s worth: nobody', async () => {
    const sam = files.desk.device('BIG', { ...BO, personId: 'big' });
    const many = Array.from({ length: 10 }, (_, n) =>
      described({ id: `f${String(n)}`, size: 25_000_000, type: 'application/octet-stream' }),
    );
    for (const ticketId of ['big1', 'big2', 'big3']) {
      const ref = await tellOfFiles(sam, ticketId, many);
      for (const { id } of many) {
        const asked = files.advance({ ...BO, personId: 'big' }, { ...ref, fileId: id });
        if (ticketId === 'big3') await expect(asked).rejects.toMatchObject({ code: 'slow-down' });
        else expect(await asked).toMatchObject({ state: 'wanted' });
      }
    }
  });

  it('describe more than ten files, or one over 25 MB: nobody', async () => {
    const ana = files.desk.device('ANA10', ANA);
    const eleven = Array.from({ length: 11 }, (_, n) => described({ id: `f${String(n)}` }));
    const big = [described({ size: 25_000_001 })];
    const answers = await ana.push(
      insert('tickets', ana.ticket('many')),
      insert('messages', ana.message('many', 1, { attachments: eleven })),
      insert('messages', ana.message('many', 2, { attachments: big })),
    );
    expect(statuses(answers)).toEqual(['accepted', 'refused invalid', 'refused invalid']);
  });
});
