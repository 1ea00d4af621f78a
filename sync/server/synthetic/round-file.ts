import { hashId } from '../../domain/hash.ts';
import { childId } from '../../domain/lane.ts';
import { ROUND_CHECK } from '../../domain/machine-person.ts';
import { deviceRev } from '../../domain/rev.ts';
import { fileAnswerSchema, filePath, PIECE_LEAST_BYTES, type PieceForm } from '../../protocol/files.ts';
import type { PushRow } from '../../protocol/push.ts';
import type { FileRef } from '../files/file-store.ts';
import { pushRows } from './private-document.ts';
import { ROUND_QUEUE } from './round-queue.ts';
import { postOf, ROUND_DEVICE, type Round, type RoundWork } from './round.ts';

/** One ticket and one message for all rounds, made by the first: a file that comes again and again makes no line of the timeline anew. */
const TICKET = 'roundcheck';
const MESSAGE = childId(TICKET, hashId('round', 'message'));
const FILE: FileRef = { messageId: MESSAGE, fileId: 'round' };
const TYPE = 'text/plain';
/** The words of each round's file. Each has as many bytes: the message says how many, for good. */
const textOf = (id: string) => `Round ${id}\n`;
const SIZE = textOf('0'.repeat(26)).length;

/** Sends a small file of its own in pieces, as a device does, has it judged, fetches it, and looks at its bytes. */
export const exchangeFile: RoundWork = async (round, signal) => {
  const bytes = new TextEncoder().encode(textOf(round.newId()));
  // What the round before it sent makes way.
  await round.desk.forgetFile(FILE);
  round.doing = 'asks where to send a file';
  let asked = (await ask(round, signal)) ?? (await describe(round, signal));
  if (asked.state === 'judged') {
    // A round that died on its way had sent its file, which makes way too.
    await round.desk.forgetFile(FILE);
    asked = (await ask(round, signal)) ?? asked;
  }
  if (asked.state !== 'wanted') throw new Error('A file was judged before it was sent.');
  round.doing = 'sends a file';
  await send(round, asked.form, bytes, signal);
  round.doing = 'has a file judged';
  const judged = await ask(round, signal);
  if (judged?.state !== 'judged' || judged.outcome !== 'ready')
    throw new Error(`A file is ${judged?.state === 'judged' ? judged.outcome : 'not judged'}.`);
  round.doing = 'fetches a file';
  const fetched = await fetchFile(round, signal);
  if (!Buffer.from(fetched).equals(bytes)) throw new Error('A file came back with other bytes.');
  return null;
};

/** What is still to be sent; null where no message tells of the file. */
async function ask(round: Round, signal: AbortSignal) {
  const path = filePath(FILE.messageId, FILE.fileId);
  const { status, body } = await postOf(round, signal)(path, { wanted: PIECE_LEAST_BYTES });
  if (status === 404) return null;
  if (status !== 200) throw new Error(`A call was answered ${status}.`);
  return fileAnswerSchema.parse(body);
}

/** Writes the message that tells of the file, in its ticket, and asks again. */
async function describe(round: Round, signal: AbortSignal) {
  round.doing = 'describes a file';
  const answers = await pushRows(postOf(round, signal), ROUND_DEVICE, rowsOf(round));
  const other = answers.find(({ status }) => status !== 'accepted' && status !== 'conflict');
  if (other !== undefined) throw new Error(`A push was answered ${other.status}.`);
  const asked = await ask(round, signal);
  if (asked === null) throw new Error('A file was described, and nobody knows of it.');
  return asked;
}

function rowsOf({ newId, clock }: Round): PushRow[] {
  const at = new Date(clock.now()).toISOString();
  const ids = { requesterId: ROUND_CHECK, queueId: ROUND_QUEUE };
  const ticket = {
    ...{ ...ids, id: TICKET, rev: deviceRev(ROUND_DEVICE, newId()), reference: '00000000' },
    ...{ subject: 'Round check', channel: 'web', createdAt: at },
  };
  const message = {
    ...{ ...ids, id: MESSAGE, rev: deviceRev(ROUND_DEVICE, newId()), ticketId: TICKET, type: 'request' },
    ...{ authorId: ROUND_CHECK, body: 'Round check', seen: null, createdAt: at, acceptedAt: null },
    attachments: [{ id: FILE.fileId, name: 'round.txt', type: TYPE, size: SIZE }],
  };
  return [
    { kind: 'tickets', assumed: null, doc: ticket },
    { kind: 'messages', assumed: null, doc: message },
  ];
}

async function send(round: Round, form: PieceForm, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const sent = new FormData();
  for (const [name, value] of Object.entries(form.fields)) sent.append(name, value);
  sent.append('file', new Blob([bytes.slice(form.from, form.from + form.size)], { type: TYPE }));
  const answer = await round.browser.visit(form.url, signal, { method: 'POST', body: sent });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`The store of files answered ${answer.status}.`);
}

async function fetchFile(round: Round, signal: AbortSignal): Promise<ArrayBuffer> {
  const led = await round.browser.visit(filePath(FILE.messageId, FILE.fileId), signal);
  const address = led.headers.get('location');
  if (address === null) throw new Error(`A call was answered ${led.status}.`);
  const given = await round.browser.visit(address, signal);
  if (given.status !== 200) throw new Error(`The store of files answered ${given.status}.`);
  return given.arrayBuffer();
}
