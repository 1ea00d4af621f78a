import { describe, expect, it } from 'vitest';
import { readAudit } from '../../sync/server/admin/audit-log.ts';
import { createFileService } from '../../sync/server/files/file-service.ts';
import { openOffice } from './office.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert } from './wire-device.ts';

const NAME = 'passwords-CANARY.txt';
const BYTES = new TextEncoder().encode('hunter2-CANARY');

/** A message with two files of which one should not have been sent, both of them on the server. */
async function openLeak(opened: OpenedStore) {
  const office = await openOffice(opened);
  const requester = await office.device('REQUESTER', 'requester');
  const agent = await office.device('AGENT', 'agent');
  const attachments = ['f1', 'f2'].map((id) => ({
    ...{ id, type: 'text/plain', size: BYTES.byteLength },
    name: id === 'f1' ? NAME : 'plan.txt',
  }));
  const message = requester.message('t1', 1, { type: 'request', body: 'See the file.', attachments });
  await requester.push(insert('tickets', requester.request('t1')), insert('messages', message));
  for (const { id } of attachments) {
    await office.files.put({ messageId: message.id, fileId: id }, BYTES);
    await office.records.create({ family: 'file', id: message.id, part: id }, { outcome: 'ready' }, null);
  }
  await agent.pullAll();
  await requester.pullAll();
  const service = createFileService({ ...office, tell: async () => undefined });
  const fetched = async (by: string, fileId: string) => {
    const person = await office.person(by);
    const actor = { personId: by, role: person.role, memberOf: [] };
    const session = { id: 's', person, device: null, actor };
    return service.address(session, { messageId: message.id, fileId }).then(
      () => 'given',
      () => 'not there',
    );
  };
  const remove = (by: string, command: string, fileId = 'f1') =>
    office.run(by, 'remove-file', { command, messageId: message.id, fileId });
  return { office, requester, agent, message, fetched, remove };
}

describe.each(contractStores())('a file that is removed from a message, on $name', ({ open }) => {
  it('is in no bucket, no stored byte and on no device, and says by whom; the others stay', async () => {
    const { office, requester, agent, message, fetched, remove } = await openLeak(await open());
    expect([await fetched('requester', 'f1'), await fetched('agent', 'f2')]).toEqual(['given', 'given']);
    await remove('lead', 'c1');
    await remove('lead', 'c1');
    expect([...office.files.files.keys()]).toEqual([`${message.id}/f2`]);
    expect(JSON.stringify(await office.desk.archive.exportAll())).not.toContain(NAME);
    for (const device of [requester, agent]) {
      await device.pullAll();
      expect(device.get('messages', message.id)?.['attachments']).toEqual([
        { id: 'f1', name: 'Removed by lead', type: 'application/octet-stream', size: 1, removed: true },
        expect.objectContaining({ id: 'f2', name: 'plan.txt' }),
      ]);
    }
    expect([await fetched('requester', 'f1'), await fetched('agent', 'f2')]).toEqual(['not there', 'given']);
    expect((await readAudit(office.store, null)).entries).toMatchObject([
      { by: 'lead', command: 'remove-file', changes: [{ field: 'files', to: 'one file removed' }] },
    ]);
    expect(await office.desk.faults()).toEqual([]);
  });

  it('does not come back with a device that never heard that its message went through', async () => {
    const { office, requester, message, remove } = await openLeak(await open());
    await remove('lead', 'c1');
    const [again] = await requester.push(insert('messages', message));
    expect(again).toMatchObject({ status: 'conflict' });
    expect(JSON.stringify(await office.desk.archive.exportAll())).not.toContain(NAME);
  });

  it('is removed by leads and admins alone, and has to be there', async () => {
    const { remove } = await openLeak(await open());
    await expect(remove('agent', 'c1')).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(remove('lead', 'c2', 'f9')).rejects.toMatchObject({ reason: 'refused' });
  });
});
