import { describe, expect, it } from 'vitest';
import { ANA, openDesk } from '../../tests/contract/desk.ts';
import { insert } from '../../tests/contract/wire-device.ts';
import { checkAudiences } from './check-audiences.ts';
import { checkLogs } from './check-logs.ts';
import { MemoryStore } from './memory/memory-store.ts';
import type { StoreContents } from './store-archive.ts';
import type { StoredDocument } from './stored-document.ts';

async function soundTable(): Promise<StoreContents> {
  const store = new MemoryStore('EPOCH');
  const ana = openDesk({ store, archive: store }).device('ANA', ANA);
  await ana.push(insert('tickets', ana.ticket('t1')), insert('messages', ana.message('t1', 1)));
  await ana.pullAll();
  await ana.push(ana.edit(ana.get('tickets', 't1')!, { subject: 'Side door' }));
  return store.exportAll();
}

function change(
  contents: StoreContents,
  isMeant: (item: StoredDocument) => boolean,
  fields: Partial<StoredDocument>,
): StoreContents {
  return {
    ...contents,
    documents: contents.documents.map((item) => (isMeant(item) ? { ...item, ...fields } : item)),
  };
}

const isTicket = (item: StoredDocument) => item.kind === 'tickets' && item.scope === 'ws';
const isCopy = (item: StoredDocument) => item.kind === 'tickets' && item.scope === 'rq:rosa';

describe('the checkers', () => {
  it('find nothing wrong with a sound table', async () => {
    const contents = await soundTable();
    expect([...checkLogs(contents), ...checkAudiences(contents)]).toEqual([]);
  });

  it('find a gap, a wrong digest and an entry that tells a thing twice', async () => {
    const contents = await soundTable();
    const { logs } = contents;
    const last = logs.findIndex(({ log, entry }) => log.kind === 'tickets' && entry.seq === 2);
    const touched = (entry: Partial<(typeof logs)[number]['entry']>) =>
      logs.map((one, index) => (index === last ? { ...one, entry: { ...one.entry, ...entry } } : one));
    const { ops } = logs[last]!.entry;
    expect(checkLogs({ ...contents, logs: touched({ seq: 3 }) }).join()).toContain('stands where 2 should');
    expect(checkLogs({ ...contents, logs: touched({ digest: { n: 1, sum: 5 } }) }).join()).toContain(
      'digest',
    );
    expect(checkLogs({ ...contents, logs: touched({ ops: [...ops, ...ops] }) }).join()).toContain('twice');
  });

  it('find a document that its log does not tell of as it is', async () => {
    const contents = await soundTable();
    const { documents } = contents;
    expect(checkLogs(change(contents, isTicket, { seq: 1 })).join()).toContain('bears seq 1');
    expect(checkLogs(change(contents, isTicket, { rev: 'other' })).join()).toContain('the log says');
    expect(checkLogs(change(contents, isTicket, { gone: 'left' })).join()).toContain('live in one');
    const lost = { ...contents, documents: documents.filter((item) => !isTicket(item)) };
    expect(checkLogs(lost).join()).toContain('not stored');
    const stray = { ...documents.find(isTicket)!, id: 'stray' };
    expect(checkLogs({ ...contents, documents: [...documents, stray] }).join()).toContain('stray');
  });

  it('find what lies with the wrong people', async () => {
    const contents = await soundTable();
    const { documents, markers } = contents;
    const copy = documents.find(isCopy)!;
    const leaky = { body: { ...copy.body!, priority: 'urgent' } };
    expect(checkAudiences(change(contents, isCopy, leaky)).join()).toContain('not its projection');
    const astray = { ...contents, documents: [...documents, { ...copy, scope: 'rq:sam' }] };
    expect(checkAudiences(astray).join()).toContain('no canonical item names');
    const twice = { ...documents.find(isTicket)!, scope: 'q:restricted-hr' };
    expect(checkAudiences({ ...contents, documents: [...documents, twice] }).join()).toContain(
      'two canonical',
    );
    expect(checkAudiences({ ...contents, markers: markers.slice(1) }).join()).toContain('locator');
    const without = { ...contents, documents: documents.filter((item) => !isCopy(item)) };
    expect(checkAudiences(without).join()).toContain('a copy that is not there');
  });
});
