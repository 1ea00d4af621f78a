import { describe, expect, it } from 'vitest';
import { problem } from './desk-server.ts';
import { allSent, aTicket, deskRig, holds, until } from './device-rig.ts';

/** What a device waits after the fourth failure and those that follow, in milliseconds, with the rig's chance of a half. */
const LONG_WAITS = [2_000, 4_000, 8_000, 15_000];

/** A device that is told of something asks for it well within this, in milliseconds. */
const SOON_MS = 2_500;

describe('bad weather', () => {
  const { server, browser } = deskRig();

  it('makes no false conflict of an edit whose answer was lost', async () => {
    const jo = await browser('jo').page();
    const sam = await browser('sam').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await allSent(jo);
    await until(sam, 'arrived', () => sam.read.ticket(id)?.mark === 'saved');
    let lose = true;
    server().weather = async (call, pass) => {
      const answer = await pass();
      if (lose && call.path === '/api/sync/push' && call.actor.personId === 'jo')
        throw new TypeError('The answer was lost');
      return answer;
    };
    await jo.commands.changeTicket(id, { priority: 'high' });
    await holds(sam, id, { priority: 'high' });
    await sam.commands.changeTicket(id, { priority: 'urgent' });
    await allSent(sam);
    await jo.commands.changeTicket(id, { tags: ['late'] });
    lose = false;
    jo.syncNow();
    await allSent(jo);
    await holds(jo, id, { priority: 'urgent', tags: ['late'], conflicts: [] });
    await holds(sam, id, { priority: 'urgent', tags: ['late'], conflicts: [] });
  });

  it('asks again when news came while a page was on its way', async () => {
    const joBrowser = browser('jo');
    joBrowser.overrides = {
      timers: {
        after: (ms, run) => {
          // Without what a device does by the minute, which would find the news later.
          if (ms > SOON_MS) return () => undefined;
          const timer = setTimeout(run, ms / 20);
          return () => clearTimeout(timer);
        },
      },
    };
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    for (const one of [jo, sam]) await until(one, 'online', () => one.status.current().firstSync === null);
    const made: string[] = [];
    server().weather = async (call, pass) => {
      const answer = await pass();
      const isPage = call.path === '/api/sync/pull' && (await answer.clone().text()).includes('"subject"');
      if (call.actor.personId !== 'jo' || !isPage || made.length > 1) return answer;
      // The answer is written, and what comes now is not in it. The poke is heard before the answer is.
      made.push((await sam.commands.createTicket(aTicket())).id);
      await allSent(sam);
      await new Promise((poked) => setTimeout(poked, 0));
      return answer;
    };
    made.push((await sam.commands.createTicket(aTicket())).id);
    await until(
      jo,
      'both arrived',
      () => made.length === 2 && made.every((id) => jo.read.ticket(id) !== null),
    );
  });

  it('keeps the queue when the session has ended, and sends it after sign-in', async () => {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    await until(jo, 'online', () => jo.status.current().firstSync === null);
    const actor = joBrowser.actor;
    joBrowser.actor = null;
    const { id } = await jo.commands.createTicket(aTicket());
    await until(jo, 'signed out', () => jo.status.current().signedOut);
    expect(jo.status.current()).toMatchObject({ unsent: 2, attention: 0 });
    joBrowser.actor = actor;
    jo.syncNow();
    await holds(jo, id, {});
    expect(jo.status.current().signedOut).toBe(false);
  });

  it('tries everything again once anything has found the server back', async () => {
    const waits: (() => void)[] = [];
    const joBrowser = browser('jo');
    joBrowser.overrides = {
      timers: {
        after: (ms, run) => {
          // What waits for seconds after a failure waits until the test lets it go.
          if (LONG_WAITS.includes(ms)) {
            waits.push(run);
            return () => undefined;
          }
          const timer = setTimeout(run, ms / 20);
          return () => clearTimeout(timer);
        },
      },
    };
    const jo = await joBrowser.page();
    const sam = await browser('sam').page();
    await until(jo, 'online', () => jo.status.current().firstSync === null);
    server().weather = async ({ actor }, pass) => {
      if (actor.personId === 'jo') throw new TypeError('No network');
      return pass();
    };
    const mine = await jo.commands.createTicket(aTicket());
    const theirs = await sam.commands.createTicket(aTicket());
    await allSent(sam);
    jo.syncNow();
    await expect.poll(() => waits.length, { timeout: 8_000 }).toBeGreaterThan(1);
    server().weather = (_call, pass) => pass();
    waits[0]?.();
    await until(jo, 'sent and told', () => jo.read.ticket(mine.id)?.mark === 'saved');
    await until(jo, 'received', () => jo.read.ticket(theirs.id) !== null);
  });

  it('takes a hotel’s sign-in page for no answer', async () => {
    const jo = await browser('jo').page();
    await until(jo, 'online', () => jo.status.current().firstSync === null);
    server().weather = async () =>
      new Response('<html>Welcome to the hotel</html>', {
        status: 200,
        headers: { 'content-type': 'text/html' },
      });
    const { id } = await jo.commands.createTicket(aTicket());
    await until(jo, 'offline', () => jo.status.current().reach === 'offline');
    expect(jo.status.current()).toMatchObject({ unsent: 2, signedOut: false });
    server().weather = async (_call, pass) => {
      const whole = await (await pass()).text();
      return new Response(whole.slice(0, whole.length / 2), {
        headers: { 'content-type': 'application/json' },
      });
    };
    jo.syncNow();
    server().weather = (_call, pass) => pass();
    jo.syncNow();
    await holds(jo, id, {});
    await until(jo, 'online', () => jo.status.current().reach === 'online');
  });

  it('tells slow from offline and from refused', async () => {
    const jo = await browser('jo').page();
    await until(jo, 'online', () => jo.status.current().firstSync === null);
    let answer = (): void => undefined;
    server().weather = (_call, pass) =>
      new Promise((resolve) => {
        answer = () => resolve(pass());
      });
    await jo.commands.createTicket(aTicket());
    await until(jo, 'slow', () => jo.status.current().reach === 'slow');
    server().weather = async () => problem(426, 'upgrade-needed');
    answer();
    await until(jo, 'refused', () => jo.status.current().reach === 'refused');
    expect(jo.status.current().upgradeNeeded).toBe(true);
  });

  it('never sends one person’s work under the session of another', async () => {
    const joBrowser = browser('jo');
    const jo = await joBrowser.page();
    await until(jo, 'online', () => jo.status.current().firstSync === null);
    joBrowser.actor = null;
    await jo.commands.createTicket(aTicket());
    await until(jo, 'signed out', () => jo.status.current().signedOut);
    joBrowser.actor = { personId: 'sam', role: 'agent', memberOf: [] };
    const pushes = server().count('/api/sync/push');
    const sessions = server().count('/api/session');
    jo.syncNow();
    await until(jo, 'asked', () => server().count('/api/session') > sessions + 2);
    expect(server().count('/api/sync/push')).toBe(pushes);
    expect(jo.status.current()).toMatchObject({ signedOut: true, unsent: 2 });
  });

  it('lets a row that the server fails at hold up no other row', async () => {
    const jo = await browser('jo').page();
    const sam = await browser('sam').page();
    const { id: bad } = await jo.commands.createTicket(aTicket({ subject: 'bad' }));
    const { id: good } = await jo.commands.createTicket(aTicket({ subject: 'good' }));
    await allSent(jo);
    server().weather = async (call, pass) =>
      call.path === '/api/sync/push' && JSON.stringify(call.body).includes('poison')
        ? problem(500, 'fault')
        : pass();
    await Promise.all([jo.commands.note(bad, 'poison'), jo.commands.note(good, 'wholesome')]);
    await jo.commands.changeTicket(good, { priority: 'high' });
    await until(jo, 'the good note is there', () => jo.read.messages(good).at(-1)?.mark === 'saved');
    await holds(jo, good, { priority: 'high' });
    await until(sam, 'arrived', () => sam.read.messages(good).length === 2);
    await sam.commands.changeTicket(good, { tags: ['seen'] });
    await holds(jo, good, { tags: ['seen'] });
    expect(jo.read.messages(bad).at(-1)?.mark).toBe('on-this-device');
  });

  it('refuses here the one row that the server cannot read', async () => {
    const jo = await browser('jo').page();
    const { id } = await jo.commands.createTicket(aTicket());
    await allSent(jo);
    server().weather = async (call, pass) =>
      call.path === '/api/sync/push' && JSON.stringify(call.body).includes('unreadable')
        ? problem(400, 'not-valid')
        : pass();
    await Promise.all([1, 2, 3, 4].map((n) => jo.commands.note(id, n === 3 ? 'unreadable' : `note ${n}`)));
    await allSent(jo);
    expect(jo.status.current().attention).toBe(1);
    expect(jo.outbox.items()).toMatchObject([
      { state: 'refused', doc: { body: 'unreadable' }, ticketId: id },
    ]);
    expect(jo.read.messages(id).filter((row) => row.mark === 'saved')).toHaveLength(4);
    expect(jo.read.messages(id).filter((row) => row.mark === 'attention')).toHaveLength(1);
  });
});
