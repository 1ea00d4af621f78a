import { describe, expect, it } from 'vitest';
import { checkAudiences } from '../../sync/server/check-audiences.ts';
import { checkLogs } from '../../sync/server/check-logs.ts';
import { isLive } from '../../sync/server/stored-document.ts';
import { problem, type DeskServer } from './desk-server.ts';
import { allSent, aTicket, deskRig, until } from './device-rig.ts';

/** Three answers of 5xx within a minute take a canary back, as the alarm of the stack does. */
const FAULTS_TO_ROLL_BACK = 3;

/** An alias that gives every third call to a version that fails, until its alarm goes off. */
function startCanary(server: DeskServer, fail: 'before' | 'after') {
  const canary = { isLive: true, faults: 0, calls: 0 };
  server.weather = async (_call, pass) => {
    canary.calls += 1;
    if (!canary.isLive || canary.calls % 3 !== 0) return pass();
    // The worse fault of the two: what was committed is answered as if it had not been.
    if (fail === 'after') await pass();
    canary.faults += 1;
    canary.isLive = canary.faults < FAULTS_TO_ROLL_BACK;
    return problem(500, 'fault');
  };
  return canary;
}

describe('a version that fails is taken back while devices hold queues', () => {
  const { server, browser } = deskRig();

  it.each(['before', 'after'] as const)(
    'and nothing is lost or done twice when it fails %s the work',
    async (fail) => {
      const joBrowser = browser('jo');
      const [jo, sam] = [await joBrowser.page(), await browser('sam').page()];
      const made = await jo.commands.createTicket(aTicket({ subject: 'Ticket from before' }));
      await until(sam, 'arrived', () => sam.read.ticket(made.id) !== null);
      const actor = joBrowser.actor;
      joBrowser.actor = null;
      const notes = Array.from({ length: 30 }, (_, index) => `Note ${index}`);
      for (const note of notes) await jo.commands.note(made.id, note);
      const canary = startCanary(server(), fail);
      joBrowser.actor = actor;
      jo.syncNow();
      const tickets = ['A', 'B', 'C', 'D'].map((name) => `Ticket ${name}`);
      for (const subject of tickets) await sam.commands.createTicket(aTicket({ subject }));
      await Promise.all([allSent(jo), allSent(sam)]);
      // Whatever calls the queues needed, the canary is over in the end.
      while (canary.isLive) await sam.commands.note(made.id, 'One more').then(async () => allSent(sam));
      expect(canary.faults).toBe(FAULTS_TO_ROLL_BACK);
      const contents = await server().store.exportAll();
      const bodies = contents.documents.filter(isLive).filter(({ scope }) => scope === 'ws');
      const texts = bodies.filter(({ kind }) => kind === 'messages').map(({ body }) => String(body['body']));
      for (const note of notes) expect(texts.filter((text) => text === note)).toHaveLength(1);
      const subjects = bodies
        .filter(({ kind }) => kind === 'tickets')
        .map(({ body }) => String(body['subject']));
      expect(subjects.toSorted()).toEqual(['Ticket from before', ...tickets].toSorted());
      expect([...checkLogs(contents), ...checkAudiences(contents)]).toEqual([]);
      expect([...jo.outbox.items(), ...sam.outbox.items()]).toEqual([]);
    },
  );
});
