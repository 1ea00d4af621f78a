import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../sync/client/workspace.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';

describe('taking back what waits', () => {
  const { browser } = deskRig();

  /** Jo is cut off with a ticket that Sam has too. */
  async function cutOff() {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await holds(jo, id, {});
    await until(sam, 'arrived', () => sam.read.messages(id).length === 1);
    const { actor } = joBrowser;
    joBrowser.actor = null;
    const goOn = async (): Promise<void> => {
      joBrowser.actor = actor;
      jo.syncNow();
      await allSent(jo);
    };
    return { jo, sam, id, goOn };
  }

  const bodies = (page: Workspace, id: string) => page.read.messages(id).map((row) => row.message.body);

  it('sends the others and not that one, whether it is being tried already or not', async () => {
    const { jo, sam, id, goOn } = await cutOff();
    const tried = await jo.commands.note(id, 'One');
    await until(jo, 'signed out', () => jo.status.current().signedOut);
    const waiting = await jo.commands.note(id, 'Two');
    await jo.commands.note(id, 'Three');
    for (const one of [tried, waiting]) await jo.outbox.takeBack(`messages:${one.id}`);
    expect(jo.status.current()).toMatchObject({ unsent: 1, attention: 2 });
    expect(jo.outbox.items().map(({ state, refusal }) => [state, refusal?.reason])).toEqual([
      ['refused', 'taken-back'],
      ['refused', 'taken-back'],
      ['waiting', undefined],
    ]);
    await goOn();
    await until(sam, 'the third', () => bodies(sam, id).includes('Three'));
    expect(bodies(sam, id)).toEqual(['It began this morning.', 'Three']);
    await jo.outbox.retry(`messages:${tried.id}`);
    await until(sam, 'the first after all', () => bodies(sam, id).includes('One'));
    expect(bodies(sam, id)).toEqual(['It began this morning.', 'Three', 'One']);
  });

  it('undoes a waiting edit on the device, and can send it after all, upon what stands there by then', async () => {
    const { jo, sam, id, goOn } = await cutOff();
    await jo.commands.changeTicket(id, { priority: 'urgent' });
    await jo.outbox.takeBack(`tickets:${id}`);
    await until(jo, 'as it was', () => jo.read.ticket(id)?.ticket.priority === 'normal');
    await sam.commands.changeTicket(id, { tags: ['roof'] });
    await allSent(sam);
    await goOn();
    await holds(sam, id, { priority: 'normal', tags: ['roof'] });
    await until(jo, 'arrived', () => jo.read.ticket(id)?.ticket.tags.length === 1);
    await jo.outbox.retry(`tickets:${id}`);
    await holds(sam, id, { priority: 'urgent', tags: ['roof'], conflicts: [] });
  });

  it('keeps each of two edits that were taken back one after the other', async () => {
    const { jo, sam, id, goOn } = await cutOff();
    await jo.commands.changeTicket(id, { priority: 'urgent' });
    await jo.outbox.takeBack(`tickets:${id}`);
    await until(jo, 'as it was', () => jo.read.ticket(id)?.ticket.priority === 'normal');
    await jo.commands.changeTicket(id, { subject: 'It burns' });
    await jo.outbox.takeBack(`tickets:${id}`);
    expect(jo.status.current()).toMatchObject({ unsent: 0, attention: 2 });
    await goOn();
    for (const { key } of jo.outbox.items()) await jo.outbox.retry(key);
    await holds(sam, id, { priority: 'urgent', subject: 'It burns', conflicts: [] });
  });

  it('holds back what replication was never handed, too', async () => {
    const { jo, sam, id, goOn } = await cutOff();
    await jo.commands.note(id, 'Stuck in front');
    await until(jo, 'signed out', () => jo.status.current().signedOut);
    const behind = await jo.commands.note(id, 'Behind');
    const shown = (): string[] => jo.outbox.items().map(({ state }) => state);
    // Twice a minute passes, here within seconds: what has not moved meanwhile is sent past replication.
    await until(jo, 'swept up', () => shown().every((state) => state === 'sent'));
    await jo.outbox.takeBack(`messages:${behind.id}`);
    await goOn();
    await until(sam, 'the first', () => bodies(sam, id).includes('Stuck in front'));
    expect(bodies(sam, id)).not.toContain('Behind');
  });

  it('takes a new ticket back with all that was written in it', async () => {
    const { jo, sam, goOn } = await cutOff();
    const { id } = await jo.commands.createTicket(aTicket({ subject: 'Never mind' }));
    await jo.commands.note(id, 'Not needed');
    await jo.outbox.takeBack(`tickets:${id}`);
    expect(jo.status.current()).toMatchObject({ unsent: 0, attention: 3 });
    expect(jo.read.ticket(id)).toMatchObject({ mark: 'attention', ticket: { subject: 'Never mind' } });
    await goOn();
    for (const { key } of jo.outbox.items()) await jo.outbox.discard(key);
    expect(jo.read.ticket(id)).toBeNull();
    expect(sam.read.ticket(id)).toBeNull();
  });

  it('says so when there is nothing to take back any more', async () => {
    const { jo, id } = await cutOff();
    await expect(jo.outbox.takeBack(`tickets:${id}`)).rejects.toThrow(
      'This is not waiting to be sent any more.',
    );
  });
});
