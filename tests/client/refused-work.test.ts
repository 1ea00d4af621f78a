import { describe, expect, it } from 'vitest';
import { problem } from './desk-server.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';

describe('refused work', () => {
  const { server, browser } = deskRig();

  /** Jo's reply is held: Sam answered while Jo was signed out. */
  async function heldReply() {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await allSent(jo);
    await until(sam, 'arrived', () => sam.read.messages(id).length === 1);
    const actor = joBrowser.actor;
    joBrowser.actor = null;
    const reply = await jo.commands.reply(id, 'Please pour water on it.', {
      status: 'solved',
      addTags: ['water'],
    });
    expect(jo.read.ticket(id)?.ticket).toMatchObject({ status: 'solved', tags: ['water'] });
    await sam.commands.reply(id, 'Please run.');
    await allSent(sam);
    joBrowser.actor = actor;
    jo.syncNow();
    await until(jo, 'held', () => jo.status.current().attention === 1);
    await until(jo, 'Sam’s reply', () =>
      jo.read.messages(id).some((row) => row.message.body === 'Please run.'),
    );
    return { jo, joBrowser, sam, id, replyId: reply.id };
  }

  it('keeps a held reply whole, and what was to change with it does not', async () => {
    const { jo, id, replyId } = await heldReply();
    const [item] = jo.outbox.items();
    expect(item).toMatchObject({ key: `messages:${replyId}`, state: 'refused', refusal: { reason: 'held' } });
    expect(item?.doc['body']).toBe('Please pour water on it.');
    await until(jo, 'not solved', () => jo.read.ticket(id)?.ticket.status === 'open');
    expect(jo.read.messages(id).find((row) => row.message.id === replyId)?.mark).toBe('attention');
    expect(jo.status.current().unsent).toBe(0);
  });

  it('sends a held reply on request, once, with what its author has now seen', async () => {
    const { jo, sam, id, replyId } = await heldReply();
    await Promise.all([jo.outbox.retry(`messages:${replyId}`), jo.outbox.retry(`messages:${replyId}`)]);
    await until(sam, 'arrived', () => sam.read.messages(id).length === 3);
    await holds(sam, id, { status: 'solved', tags: ['water'] });
    expect(sam.read.messages(id).map((row) => row.message.body)).toEqual([
      'It began this morning.',
      'Please run.',
      'Please pour water on it.',
    ]);
    expect(jo.status.current().attention).toBe(0);
  });

  it('puts a held reply back into the draft, and forgets one that is given up', async () => {
    const { jo, id, replyId } = await heldReply();
    expect(await jo.outbox.edit(`messages:${replyId}`)).toBe(id);
    expect(jo.read.personal(`draft-jo-${id}-reply`)).toMatchObject({
      text: 'Please pour water on it.',
      changes: { status: 'solved', addTags: ['water'] },
    });
    await jo.commands.saveDraft(id, 'reply', 'Please pour sand on it.');
    expect(jo.read.personal(`draft-jo-${id}-reply`)).not.toHaveProperty('changes');
    expect(jo.outbox.items()).toEqual([]);
    await until(jo, 'gone from the thread', () => jo.read.messages(id).length === 2);
  });

  it('puts its text below what its author has begun meanwhile', async () => {
    const { jo, id, replyId } = await heldReply();
    await jo.commands.saveDraft(id, 'reply', 'Something new');
    await jo.outbox.edit(`messages:${replyId}`);
    expect(jo.read.personal(`draft-jo-${id}-reply`)).toMatchObject({
      text: 'Something new\n\nPlease pour water on it.',
    });
  });

  it('still has refused work after the page was closed and opened', async () => {
    const { jo, joBrowser, id, replyId } = await heldReply();
    await jo.close();
    const again = await joBrowser.page();
    expect(again.status.current().attention).toBe(1);
    expect(again.read.messages(id).find((row) => row.message.id === replyId)?.mark).toBe('attention');
    expect(again.outbox.exportJson()).toContain('Please pour water on it.');
    await again.outbox.discard(`messages:${replyId}`);
    expect(again.outbox.items()).toEqual([]);
    expect(again.read.messages(id)).toHaveLength(2);
  });

  it('keeps a refused new ticket together with its messages', async () => {
    const jo = await browser('jo').page();
    await until(jo, 'online', () => jo.status.current().firstSync === null);
    server().weather = async (call, pass) =>
      JSON.stringify(call.body).includes('unheard-of') ? problem(400, 'not-valid') : pass();
    const { id } = await jo.commands.createTicket(aTicket({ subject: 'unheard-of' }));
    await jo.commands.note(id, 'A note on it');
    await until(jo, 'refused', () => jo.status.current().attention === 3);
    await allSent(jo);
    expect(jo.read.ticket(id)).toMatchObject({ mark: 'attention', ticket: { subject: 'unheard-of' } });
    expect(jo.read.messages(id).map((row) => row.mark)).toEqual(['attention', 'attention']);
    server().weather = (_call, pass) => pass();
    for (const { key } of jo.outbox.items()) await jo.outbox.retry(key);
    await until(jo, 'sent', () => jo.status.current().attention === 0 && jo.status.current().unsent === 0);
    await holds(jo, id, { subject: 'unheard-of' });
    expect(jo.read.messages(id).map((row) => row.mark)).toEqual(['saved', 'saved']);
  });

  it('lets go of what was refused when it turns out that the server has it', async () => {
    const jo = await browser('jo').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await holds(jo, id, {});
    let tries = 0;
    server().weather = async (call, pass) => {
      if (call.path !== '/api/sync/push' || !JSON.stringify(call.body).includes('Went through'))
        return pass();
      tries += 1;
      if (tries > 1) return problem(413, 'too-large');
      await pass();
      throw new TypeError('The answer was lost');
    };
    const note = await jo.commands.note(id, 'Went through');
    await until(jo, 'saved', () =>
      jo.read.messages(id).some((row) => row.message.id === note.id && row.mark === 'saved'),
    );
    await until(jo, 'nothing to attend to', () => jo.status.current().attention === 0);
    expect(jo.outbox.items()).toEqual([]);
  });

  it('takes up a refused edit again upon what is stored by then', async () => {
    const jo = await browser('jo').page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await until(sam, 'arrived', () => sam.read.ticket(id)?.mark === 'saved');
    await allSent(jo);
    server().weather = async (call, pass) =>
      call.path === '/api/sync/push' && call.actor.personId === 'jo' ? problem(400, 'not-valid') : pass();
    await jo.commands.changeTicket(id, { tags: ['refused'] });
    await until(jo, 'refused', () => jo.status.current().attention === 1);
    await until(jo, 'as stored', () => jo.read.ticket(id)?.ticket.tags.length === 0);
    await sam.commands.changeTicket(id, { priority: 'high' });
    await until(jo, 'arrived', () => jo.read.ticket(id)?.ticket.priority === 'high');
    server().weather = (_call, pass) => pass();
    await jo.outbox.retry(`tickets:${id}`);
    await holds(sam, id, { tags: ['refused'], priority: 'high', conflicts: [] });
  });
});
