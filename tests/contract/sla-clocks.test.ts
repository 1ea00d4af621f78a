import { describe, expect, it } from 'vitest';
import { putSettings } from '../../sync/server/admin/put-settings.ts';
import { dueNotes, followClocks } from '../../sync/server/sla/clock-notes.ts';
import { tellClocks } from '../../sync/server/sla/tell-clocks.ts';
import { ROSA } from './desk.ts';
import { dyingStore } from './dying-store.ts';
import { eventsOf, openMailDesk, type MailDesk } from './mail-desk.ts';
import { contractStores, type OpenedStore } from './open-stores.ts';
import { insert, statuses } from './wire-device.ts';
import { rigPerson } from '../support/api-rig.ts';

const MINUTE_MS = 60_000;
const REV = rigPerson('x').rev;

/** A desk that promises a first response within 100 minutes and a solution within 1,000, day and night; Rosa has asked. */
async function promised(opened: OpenedStore) {
  const desk = await openMailDesk(opened);
  const targets = { firstResponse: 100, nextResponse: 200, resolution: 1_000 };
  await putSettings(desk.deps, [
    {
      id: 'always',
      rev: REV,
      type: 'calendar',
      name: 'Always',
      timeZone: 'UTC',
      periods: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
      holidays: [],
    },
    {
      id: 'standard',
      rev: REV,
      type: 'sla-policy',
      name: 'Standard',
      calendarId: 'always',
      queueIds: [],
      targets: { low: targets, normal: targets, high: targets, urgent: targets },
    },
  ]);
  const rosa = desk.device('ROSASDEVICE', ROSA);
  const asked = rosa.message('t1', 1, { type: 'request', body: 'The door stays shut.' });
  await rosa.push(insert('tickets', rosa.request('t1')), insert('messages', asked));
  return { desk, rosa, asked };
}

/** What the function behind the stream and the one of every minute do. */
async function look(desk: MailDesk) {
  await followClocks(desk.records, desk.deps.clock.now(), await desk.told());
  await tellClocks(desk.deps);
}

async function alarms(desk: MailDesk, ticketId = 't1') {
  const events = await eventsOf(desk, ticketId);
  return events.flatMap((event) => (event.type === 'sla' ? [`${event.clock} ${event.alarm}`] : []));
}

describe.each(contractStores())('promises on $name', ({ open }) => {
  it('are warned of at three quarters and when they are broken, once each', async () => {
    const { desk } = await promised(await open());
    await look(desk);
    desk.pass(74 * MINUTE_MS);
    await tellClocks(desk.deps);
    expect(await alarms(desk)).toEqual([]);
    desk.pass(2 * MINUTE_MS);
    await tellClocks(desk.deps);
    await look(desk);
    expect(await alarms(desk)).toEqual(['first-response risk']);
    desk.pass(25 * MINUTE_MS);
    await tellClocks(desk.deps);
    await tellClocks(desk.deps);
    expect(await alarms(desk)).toEqual(['first-response risk', 'first-response breached']);
    expect(await desk.faults()).toEqual([]);
  });

  it('that were kept are not warned of, and what is solved is looked at no more', async () => {
    const { desk, asked } = await promised(await open());
    await look(desk);
    desk.pass(50 * MINUTE_MS);
    const reply = desk.ana.message('t1', 2, { seen: asked.id, body: 'Try again.' });
    expect(statuses(await desk.ana.push(insert('messages', reply)))).toEqual(['accepted']);
    desk.pass(100 * MINUTE_MS);
    await look(desk);
    expect(await alarms(desk)).toEqual([]);
    await desk.ana.pullAll(['tickets']);
    const ticket = desk.ana.get('tickets', 't1');
    if (ticket === undefined) throw new Error('The ticket is not there.');
    expect(statuses(await desk.ana.push(desk.ana.edit(ticket, { status: 'solved' })))).toEqual(['accepted']);
    desk.pass(2_000 * MINUTE_MS);
    await look(desk);
    expect(await alarms(desk)).toEqual([]);
    expect(await dueNotes(desk.records, Infinity)).toEqual([]);
  });

  it('stay watched when the looking dies before its alarm is written', async () => {
    const opened = await open();
    const { desk } = await promised(opened);
    await look(desk);
    desk.pass(80 * MINUTE_MS);
    const dying = { ...desk.deps, store: dyingStore(opened.store, 'commit', () => true) };
    await expect(tellClocks(dying)).rejects.toThrow();
    desk.pass(MINUTE_MS);
    await tellClocks(desk.deps);
    expect(await alarms(desk)).toEqual(['first-response risk']);
  });
});
