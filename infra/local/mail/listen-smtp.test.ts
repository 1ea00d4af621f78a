import { afterEach, expect, it } from 'vitest';
import { createTransport } from 'nodemailer';
import { MAIL_BYTES } from '../../../sync/server/intake/mime-limits.ts';
import { listenSmtp, type HandedMail } from './listen-smtp.ts';

const HERE = 'service-desk@larkfield.example';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function open(fault: Error | null = null) {
  const taken: HandedMail[] = [];
  const faults: unknown[] = [];
  const smtp = await listenSmtp({
    accepts: async (address) => address === HERE,
    take: async (mail) => {
      if (fault !== null) throw fault;
      taken.push(mail);
    },
    onFault: (found) => faults.push(found),
  });
  stops.push(async () => smtp.stop());
  const transport = createTransport({ host: '127.0.0.1', port: smtp.port, secure: false, ignoreTLS: true });
  const send = async (to: string, raw: string | Buffer) =>
    transport.sendMail({ envelope: { from: 'maria@larkfield.example', to: [to] }, raw });
  return { taken, faults, send };
}

it('takes a mail for an address of the desk, with its envelope', async () => {
  const { taken, send } = await open();
  await send(HERE, 'Subject: Hello\r\n\r\nIt hums.');
  expect(taken.map(({ from, to }) => [from, to])).toEqual([['maria@larkfield.example', [HERE]]]);
  expect(Buffer.from(taken[0]!.raw).toString()).toContain('It hums.');
});

it('passes nothing on to addresses that are not here', async () => {
  const { taken, send } = await open();
  await expect(send('somebody@elsewhere.example', 'Subject: Spam\r\n\r\nBuy.')).rejects.toMatchObject({
    responseCode: 550,
  });
  expect(taken).toEqual([]);
});

it('refuses more than 25 MB for good', async () => {
  const { taken, send } = await open();
  const line = `${'x'.repeat(70)}\r\n`;
  const raw = Buffer.from(`Subject: Big\r\n\r\n${line.repeat(Math.ceil(MAIL_BYTES / line.length) + 1)}`);
  await expect(send(HERE, raw)).rejects.toMatchObject({ responseCode: 552 });
  expect(taken).toEqual([]);
});

it('has the sender come again when something is wrong here', async () => {
  const { faults, send } = await open(new Error('The disk is full'));
  await expect(send(HERE, 'Subject: Hello\r\n\r\nIt hums.')).rejects.toMatchObject({ responseCode: 451 });
  expect(faults).toHaveLength(1);
});
