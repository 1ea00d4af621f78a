import { describe, expect, it } from 'vitest';
import type { Person } from '../../sync/domain/person.ts';
import { EmailTaken, putPeople, setDisabled } from '../../sync/server/admin/put-people.ts';
import { putArticles, putSettings } from '../../sync/server/admin/put-settings.ts';
import { StoredPeople } from '../../sync/server/session/stored-people.ts';
import { ANA, BO, openDesk, ROSA } from './desk.ts';
import { insert, MADE_AT, ownId, statuses } from './wire-device.ts';
import { contractStores } from './open-stores.ts';

function person(id: string, fields: Partial<Person> = {}): Person {
  return {
    id,
    rev: `srv-${ownId(1)}`,
    name: id,
    email: `${id}@firm.example`,
    role: 'agent',
    memberOf: [],
    disabled: false,
    createdAt: MADE_AT,
    ...fields,
  };
}

describe.each(contractStores())('people on $name', ({ open }) => {
  it('stores people, finds them by address, and tells devices when one is disabled', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    await putPeople(desk.deps, [person('ana'), person('rosa', { role: 'requester' })]);
    await putPeople(desk.deps, [person('ana'), person('rosa', { role: 'requester' })]);
    await ana.pullAll();
    expect(ana.ids('people')).toEqual(['ana', 'rosa']);
    const people = new StoredPeople(desk.store);
    expect((await people.byEmail('ANA@firm.example'))?.id).toBe('ana');
    await setDisabled(desk.deps, 'rosa', true);
    await ana.pullAll();
    expect(ana.get('people', 'rosa')).toMatchObject({ disabled: true });
    await putPeople(desk.deps, [person('ana', { email: 'a.new@firm.example' })]);
    expect(await people.byEmail('ana@firm.example')).toBeNull();
    expect((await people.byEmail('a.new@firm.example'))?.id).toBe('ana');
    await putPeople(desk.deps, [person('bo', { email: 'ana@firm.example' })]);
    await expect(putPeople(desk.deps, [person('cy', { email: 'Ana@firm.example' })])).rejects.toThrow(
      EmailTaken,
    );
    expect(await desk.faults()).toEqual([]);
  });

  it('gives a requester their own card and no title, role or colleague', async () => {
    const desk = openDesk(await open());
    const rosa = desk.device('ROSA', ROSA);
    await putPeople(desk.deps, [person('ana'), person('rosa', { role: 'requester', title: 'SECRET title' })]);
    await rosa.pullAll();
    expect(rosa.ids('people')).toEqual(['rosa']);
    expect(Object.keys(rosa.get('people', 'rosa')!).sort()).toEqual(['email', 'id', 'name', 'rev']);
    expect(rosa.received).not.toContain('SECRET');
  });

  it('brings settings and articles to agents alone', async () => {
    const desk = openDesk(await open());
    const [ana, rosa] = [desk.device('ANA', ANA), desk.device('ROSA', ROSA)];
    const rev = `srv-${ownId(1)}`;
    await putSettings(desk.deps, [{ id: 'facilities', rev, type: 'queue', name: 'Facilities', position: 1 }]);
    await putArticles(desk.deps, [{ id: 'badges', rev, title: 'Badges', body: 'How to get one.' }]);
    await Promise.all([ana.pullAll(), rosa.pullAll()]);
    expect([...ana.ids('settings'), ...ana.ids('articles')]).toEqual(['facilities', 'badges']);
    expect([...rosa.ids('settings'), ...rosa.ids('articles')]).toEqual([]);
  });

  it('closes tickets after as many days as the workspace says', async () => {
    const desk = openDesk(await open());
    const ana = desk.device('ANA', ANA);
    const rev = `srv-${ownId(1)}`;
    await putSettings(desk.deps, [
      { id: 'workspace', rev, type: 'workspace', name: 'Firm', closeAfterDays: 2 },
    ]);
    await ana.push(insert('tickets', ana.ticket('t1', { status: 'solved' })));
    desk.pass(3 * 86_400_000);
    expect(statuses(await ana.push(insert('messages', ana.message('t1', 1))))).toEqual(['refused held']);
  });

  it('makes the person whom a ticket brings along, once', async () => {
    const desk = openDesk(await open());
    const [ana, bo] = [desk.device('ANA', ANA), desk.device('BO', BO)];
    const phone = '+44 (0)20 7946 0018';
    const met = { id: 'met1', name: 'Mina Roth', email: 'Mina@visitor.example', phone };
    const ticket = ana.ticket('t1', { requesterId: 'met1', newRequester: met });
    const message = ana.message('t1', 1, { type: 'request', requesterId: 'met1' });
    expect(statuses(await ana.push(insert('tickets', ticket), insert('messages', message)))).toEqual([
      'accepted',
      'accepted',
    ]);
    await bo.pullAll();
    expect(bo.get('people', 'met1')).toMatchObject({
      name: 'Mina Roth',
      email: 'mina@visitor.example',
      phone,
      role: 'requester',
    });
    // Another device meets the same person under an id of its own: the ticket becomes that person’s.
    const again = { id: 'met2', name: 'M. Roth', email: 'mina@visitor.example' };
    const other = bo.ticket('t2', { requesterId: 'met2', newRequester: again });
    const words = bo.message('t2', 2, { type: 'request', requesterId: 'met2' });
    expect(statuses(await bo.push(insert('tickets', other), insert('messages', words)))).toEqual([
      'accepted',
      'accepted',
    ]);
    await bo.pullAll();
    expect(bo.ids('people')).toEqual(['met1']);
    expect(bo.get('tickets', 't2')).toMatchObject({ requesterId: 'met1' });
    expect(bo.get('messages', words.id)).toMatchObject({ requesterId: 'met1' });
    expect(await desk.faults()).toEqual([]);
  });

  it('keeps private things with their owner: stored, changed, deleted, made again', async () => {
    const desk = openDesk(await open());
    const [ana, anas, bo] = [desk.device('ANA', ANA), desk.device('ANAS', ANA), desk.device('BO', BO)];
    const draft = (device: typeof ana, text: string, fields: Record<string, unknown> = {}) => ({
      id: 'draft-1',
      rev: device.rev(),
      ownerId: 'ana',
      updatedAt: MADE_AT,
      type: 'draft',
      ticketId: 't1',
      mode: 'reply',
      text,
      ...fields,
    });
    const first = draft(ana, 'Dear Rosa');
    expect(statuses(await ana.push(insert('personal', first)))).toEqual(['accepted']);
    await anas.pullAll();
    expect(anas.get('personal', 'draft-1')).toEqual(first);
    const second = draft(anas, 'Dear Rosa, sorry');
    expect(statuses(await anas.push({ kind: 'personal', assumed: first.rev, doc: second }))).toEqual([
      'accepted',
    ]);
    const [late] = await ana.push({ kind: 'personal', assumed: first.rev, doc: draft(ana, 'Hi Rosa') });
    expect(late).toMatchObject({ status: 'conflict', master: { text: 'Dear Rosa, sorry' } });
    expect(statuses(await bo.push(insert('personal', draft(bo, 'mine now'))))).toEqual(['refused forbidden']);
    const gone = draft(anas, '', { _deleted: true });
    const removal = { kind: 'personal', assumed: second.rev, doc: gone };
    expect(statuses(await anas.push(removal, removal))).toEqual(['accepted', 'accepted']);
    await ana.pullAll();
    expect(ana.ids('personal')).toEqual([]);
    const [stale] = await ana.push(insert('personal', first));
    expect(stale).toMatchObject({ status: 'conflict', master: { _deleted: true } });
    const anew = { kind: 'personal', assumed: gone.rev, doc: draft(ana, 'Once more') };
    expect(statuses(await ana.push(anew))).toEqual(['accepted']);
    await Promise.all([anas.pullAll(), bo.pullAll()]);
    expect(anas.get('personal', 'draft-1')).toMatchObject({ text: 'Once more' });
    expect(bo.ids('personal')).toEqual([]);
    expect(await desk.faults()).toEqual([]);
  });
});
