import { describe, expect, it } from 'vitest';
import { noteOutcome } from '../../sync/server/files/file-record.ts';
import { tellOutcome } from '../../sync/server/files/tell-outcome.ts';
import { sendDue } from '../../sync/server/outbound/due-mail.ts';
import { ROSA } from './desk.ts';
import { arrive, letter, tickets } from './mail-arriving.ts';
import { eventsOf, follow, mailEvents, messagesOf, openMailDesk, type MailDesk } from './mail-desk.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert } from './wire-device.ts';

const MINUTE_MS = 60_000;
const LOG = { id: 'log', name: 'router.log', type: 'text/plain', size: 4 };
const PHOTO = { id: 'photo', name: 'rack.png', type: 'image/png', size: 9 };

/** Rosa asks, and Ana answers with a log and a photograph that are still on her device. */
async function answeredWithFiles(opened: OpenedStore) {
  const desk = await openMailDesk(opened);
  const rosa = desk.device('ROSASDEVICE', ROSA);
  const asked = rosa.message('t1', 1, { type: 'request', body: 'The door stays shut.' });
  await rosa.push(insert('tickets', rosa.request('t1')), insert('messages', asked));
  const reply = desk.ana.message('t1', 2, {
    seen: asked.id,
    body: 'See the log.',
    attachments: [LOG, PHOTO],
  });
  await desk.ana.push(insert('messages', reply));
  await follow(desk);
  return { desk, reply };
}

async function arrives(desk: MailDesk, messageId: string, fileId: string, outcome: 'ready' | 'program') {
  const ref = { messageId, fileId };
  if (outcome === 'ready') await desk.files.put(ref, new TextEncoder().encode('down'));
  await noteOutcome(desk.records, ref, outcome);
  await tellOutcome(desk.deps, { ...ref, by: 'ana' }, outcome);
  await follow(desk);
}

const replies = ({ sender }: MailDesk) => sender.sent.filter(({ messageId }) => messageId.includes('reply.'));

describe.each(contractStores())('the files of a reply on $name', ({ open }) => {
  it('go with its mail, which waits for them and goes once', async () => {
    const { desk, reply } = await answeredWithFiles(await open());
    expect(replies(desk)).toEqual([]);
    await arrives(desk, reply.id, LOG.id, 'ready');
    expect(replies(desk)).toEqual([]);
    await arrives(desk, reply.id, PHOTO.id, 'program');
    await follow(desk);
    expect(replies(desk)).toHaveLength(1);
    const [mail] = replies(desk);
    expect(mail?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['router.log', 'down'],
    ]);
    expect(mail?.text).toContain('Not with this mail: rack.png.');
    const told = (await mailEvents(desk, 't1')).filter(({ about }) => about === 'reply');
    expect(told.map(({ state }) => state)).toEqual(['queued', 'sent']);
    expect(await desk.faults()).toEqual([]);
  });

  it('do not keep its words waiting for ever', async () => {
    const { desk } = await answeredWithFiles(await open());
    desk.pass(9 * MINUTE_MS);
    await sendDue(desk.deps);
    expect(replies(desk)).toEqual([]);
    desk.pass(2 * MINUTE_MS);
    await sendDue(desk.deps);
    expect(replies(desk)).toHaveLength(1);
    expect(replies(desk)[0]?.text).toContain('Not with this mail: router.log, rack.png.');
  });
});

describe.each(contractStores())('the files of a mail on $name', ({ open }) => {
  it('are kept, judged, told of once and not again by a repeat', async () => {
    const desk = await openMailDesk(await open());
    const part = (type: string, name: string, words: string) => [
      '--edge',
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(words, 'latin1').toString('base64'),
    ];
    const lines = [
      ...letter('files', { 'Content-Type': 'multipart/mixed; boundary=edge' }, ''),
      ...['--edge', 'Content-Type: text/plain', '', 'See the log.'],
      ...part('text/plain', 'router.log', 'link down'),
      ...part('image/png', 'photo.png', 'MZ no picture at all'),
      '--edge--',
    ];
    expect(await arrive(desk, lines)).toBe('delivered');
    const [ticket] = await tickets(desk);
    const [message] = await messagesOf(desk, ticket!.id);
    expect(message?.attachments.map(({ name, size }) => [name, size])).toEqual([
      ['router.log', 9],
      ['photo.png', 20],
    ]);
    const ends = async () => (await eventsOf(desk, ticket!.id)).filter(({ type }) => type === 'file');
    expect(await ends()).toMatchObject([
      { fileId: message?.attachments[0]?.id, outcome: 'ready' },
      { fileId: message?.attachments[1]?.id, outcome: 'program' },
    ]);
    expect([...desk.files.files.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual([
      'link down',
    ]);
    expect(await arrive(desk, lines)).toBe('repeated');
    expect(await ends()).toHaveLength(2);
    expect(await desk.faults()).toEqual([]);
  });
});
