import { describe, expect, it } from 'vitest';
import type { ImportedTicket } from '../../../sync/domain/import-row.ts';
import type { AdminAnswer } from '../admin-api.ts';
import { mapColumns, PEOPLE_TABLE } from './import-table.ts';
import { runImport, type ImportProgress } from './run-import.ts';
import { ticketTable } from './ticket-table.ts';
import { writeCsv } from './write-csv.ts';

const KIND = ticketTable({
  queues: [
    { id: 'it', name: 'Service desk' },
    { id: 'doors', name: 'Facilities' },
  ],
  agents: [
    { id: 'ana', name: 'Ana Ruiz', email: 'ana@firm.example' },
    { id: 'jo-1', name: 'Jo', email: 'jo1@firm.example' },
    { id: 'jo-2', name: 'Jo', email: 'jo2@firm.example' },
  ],
  queueId: 'it',
  now: '2026-03-12T09:00:00.000Z',
});
const HEAD = [
  'Title',
  'Description',
  'Email',
  'Status',
  'Priority',
  'Queue',
  'Assigned to',
  'Created at',
  'ID',
];
const ANSWERED: AdminAnswer<unknown> = { kind: 'answered', value: { done: true } };

function tableOf(
  rows: readonly (readonly string[])[],
  isHere: (row: ImportedTicket) => boolean = () => false,
) {
  const file = new Blob([writeCsv([HEAD, ...rows])]);
  return { file, kind: KIND, mapping: mapColumns(KIND.columns, HEAD), isHere };
}

async function run(
  table: ReturnType<typeof tableOf>,
  answer: (rows: readonly ImportedTicket[]) => AdminAnswer<unknown>,
) {
  const sent: (readonly ImportedTicket[])[] = [];
  const told: ImportProgress[] = [];
  const ended = await runImport(table, {
    send: async (rows) => {
      sent.push(rows);
      return Promise.resolve(answer(rows));
    },
    told: (progress) => told.push(progress),
    isStopped: () => false,
    pause: async () => Promise.resolve(),
  });
  return { ended, sent, told };
}

const GOOD = [
  'Door',
  'It stays shut.',
  'Rosa@Firm.example',
  'Closed',
  'medium',
  'facilities',
  'ana@firm.example',
  '2025-03-02',
  '12',
];

describe('the columns of a table', () => {
  it('are found by the names that people give them, each once', () => {
    expect(mapColumns(KIND.columns, HEAD)).toMatchObject({
      subject: 0,
      body: 1,
      email: 2,
      status: 3,
      assignee: 6,
      created: 7,
      reference: 8,
      name: null,
    });
    expect(mapColumns(PEOPLE_TABLE.columns, ['E-Mail', 'Full_Name', 'Job title'])).toEqual({
      name: 1,
      email: 0,
      title: 2,
      site: null,
    });
  });
});

describe('a table that is imported', () => {
  it('is sent in batches of rows as the server takes them', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [...GOOD.slice(0, -1), String(at)]);
    const { ended, sent } = await run(tableOf(rows), () => ANSWERED);
    expect(ended).toMatchObject({ share: 1, good: 120, known: 0, faults: [], stopped: null });
    expect(sent.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(sent[0]?.[0]).toMatchObject({
      subject: 'Door',
      status: 'solved',
      priority: 'normal',
      queueId: 'doors',
      assigneeId: 'ana',
      requester: { name: 'rosa@firm.example', email: 'rosa@firm.example' },
    });
    const again = await run(tableOf(rows), () => ANSWERED);
    expect(again.sent).toEqual(sent);
  });

  it('says what is wrong with each bad row, by its line, and keeps the good ones', async () => {
    const bad = (change: Readonly<Record<number, string>>) => GOOD.map((cell, at) => change[at] ?? cell);
    const rows = [
      bad({ 0: '' }),
      bad({ 1: 'over\ntwo lines', 2: 'nobody', 8: '2' }),
      bad({ 3: 'maybe', 8: '3' }),
      bad({ 5: 'Kitchen', 8: '4' }),
      bad({ 6: 'Jo', 8: '5' }),
      bad({ 7: '3/4/2025', 8: '6' }),
      bad({ 7: '2025-02-30', 8: '7' }),
      GOOD,
      GOOD,
      bad({ 0: 'x'.repeat(201), 8: '8' }),
    ];
    const { ended, sent } = await run(tableOf(rows), () => ANSWERED);
    expect(ended.good).toBe(1);
    expect(sent.flat()).toHaveLength(1);
    expect(ended.faults.map(({ line, sentence }) => `${line}: ${sentence}`)).toEqual([
      '2: There is no subject.',
      '3: Requester: “nobody” is no e-mail address.',
      '5: The status “maybe” is none of open, pending, solved.',
      '6: There is no queue called “Kitchen” here.',
      '7: There are 2 called “Jo”. Write the e-mail address.',
      '8: When it was created, “3/4/2025”, is no date such as 2026-03-02 or 2026-03-02 09:30.',
      '9: When it was created, “2025-02-30”, is no date such as 2026-03-02 or 2026-03-02 09:30.',
      '11: It is the same as line 10.',
      '12: The subject has 201 characters; at most 200 fit.',
    ]);
  });

  it('leaves out what this device holds already, and stops where the server cannot be reached', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [...GOOD.slice(0, -1), String(at)]);
    const first = await run(tableOf(rows), () => ({ kind: 'unreachable' }));
    expect(first.sent).toHaveLength(1);
    expect(first.ended.stopped).toMatch(/^The server cannot be reached/);
    const here = new Set(first.sent.flat().map(({ id }) => id));
    const second = await run(
      tableOf(rows, ({ id }) => here.has(id)),
      () => ANSWERED,
    );
    expect(second.ended).toMatchObject({ good: 10, known: 50, stopped: null });
  });

  it('of 10 MB is read in slices, between which the page may draw', async () => {
    const filler = 'The door at the back stays shut whatever one does. '.repeat(40);
    const rows = Array.from({ length: 5_000 }, (_, at) => [
      `Door ${at}`,
      at % 100 === 0 ? filler.repeat(40) : filler,
      ...GOOD.slice(2, -1),
      String(at),
    ]);
    rows[4_999] = ['', ...GOOD.slice(1)];
    const table = tableOf(rows);
    expect(table.file.size).toBeGreaterThan(10_000_000);
    const { ended, told } = await run(table, () => ANSWERED);
    expect(told.length).toBeGreaterThan(80);
    expect(ended).toMatchObject({ good: 4_999, faults: [{ line: 5_001, sentence: 'There is no subject.' }] });
  });
});
