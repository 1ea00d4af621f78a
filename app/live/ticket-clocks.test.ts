import { describe, expect, it } from 'vitest';
import type { ReadModel, TicketRow } from '../../sync/client/workspace.ts';
import type { AnyDocument } from '../../sync/domain/document.ts';
import { Model } from '../../sync/client/read-model.ts';
import { slaAlarms, ticketClocks } from './ticket-clocks.lazy.ts';

const START = '2026-01-12T10:00:00.000Z';
const REV = 'srv-01ARZ3NDEKTSV4RRFFQ69G5FAV';
const at = (time: string) => Date.parse(`2026-01-12T${time}:00.000Z`);
const targets = { firstResponse: 120, nextResponse: 60, resolution: null };

function policy(change: Record<string, unknown> = {}): AnyDocument {
  const all = { low: targets, normal: targets, high: targets, urgent: targets };
  const shared = { id: 'standard', rev: REV, type: 'sla-policy', name: 'Standard', calendarId: 'office' };
  return { ...shared, queueIds: [], targets: all, ...change };
}

function calendar(change: Record<string, unknown> = {}): AnyDocument {
  const periods = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }));
  const shared = { id: 'office', rev: REV, type: 'calendar', name: 'Office', timeZone: 'UTC' };
  return { ...shared, periods, holidays: [], ...change };
}

function ticket(id: string, change: Record<string, unknown> = {}): AnyDocument {
  return {
    id,
    rev: REV,
    status: 'open',
    priority: 'normal',
    queueId: 'hardware',
    conflicts: [],
    acceptedAt: START,
    statusSince: START,
    createdAt: START,
    updatedAt: START,
    ...change,
  };
}

function reply(ticketId: string, acceptedAt: string | null, id = 'R'): AnyDocument {
  const shared = { id: `${ticketId}--${id}`, rev: REV, ticketId, type: 'reply', createdAt: START };
  return { ...shared, acceptedAt };
}

function request(ticketId: string, acceptedAt: string): AnyDocument {
  return { ...reply(ticketId, acceptedAt, 'Q'), type: 'request' };
}

function deskWith(...settings: AnyDocument[]): Model {
  const model = new Model();
  model.take('settings', settings);
  model.take('tickets', [ticket('T1')]);
  return model;
}

function rowOf(read: ReadModel, id = 'T1'): TicketRow {
  const row = read.ticket(id);
  if (row === null) throw new Error('The ticket is not there');
  return row;
}

const states = (model: Model, time: string) =>
  ticketClocks(model, rowOf(model), at(time)).map(({ kind, state }) => `${kind} ${state}`);

describe('the clocks on a device', () => {
  it('warn at three quarters of a target, and again when it is used up', () => {
    const model = deskWith(policy(), calendar());
    const alarm = (time: string) => slaAlarms(model, at(time))('T1');
    expect([alarm('11:00'), alarm('11:30'), alarm('12:30')]).toEqual([null, 'risk', 'breached']);
  });

  it('go by the whole conversation of a ticket that others were merged into', () => {
    const model = deskWith(policy(), calendar());
    model.take('tickets', [ticket('T0', { mergedInto: 'T1', requesterId: 'maria' })]);
    model.take('tickets', [ticket('T1', { requesterId: 'maria' })]);
    expect(states(model, '11:30')).toEqual(['first-response running']);
    model.take('messages', [reply('T0', '2026-01-12T11:00:00.000Z')]);
    expect(states(model, '11:30')).toEqual(['first-response met']);
    model.take('messages', [request('T0', '2026-01-12T11:10:00.000Z')]);
    expect(states(model, '11:30')).toEqual(['first-response met', 'next-response running']);
    model.take('tickets', [ticket('T0', { mergedInto: null, requesterId: 'maria' })]);
    expect(states(model, '11:30')).toEqual(['first-response running']);
  });

  it('follow a reply once the server has accepted it, and not before', () => {
    const model = deskWith(policy(), calendar());
    expect(slaAlarms(model, at('11:50'))('T1')).toBe('risk');
    model.take('messages', [reply('T1', null)]);
    expect(slaAlarms(model, at('11:50'))('T1')).toBe('risk');
    model.take('messages', [reply('T1', '2026-01-12T11:45:00.000Z')]);
    expect(slaAlarms(model, at('11:50'))('T1')).toBeNull();
    expect(states(model, '13:00')).toEqual(['first-response met']);
  });

  it('follow a policy and a calendar that are changed', () => {
    const model = deskWith(policy(), calendar());
    expect(states(model, '12:30')).toEqual(['first-response breached']);
    const slow = { ...targets, firstResponse: 400 };
    const all = { low: slow, normal: slow, high: slow, urgent: slow };
    model.take('settings', [policy({ rev: `${REV.slice(0, -1)}W`, targets: all })]);
    expect(states(model, '12:30')).toEqual(['first-response running']);
    model.take('settings', [calendar({ rev: `${REV.slice(0, -1)}X`, periods: [] })]);
    expect(states(model, '12:30')).toEqual(['first-response no-hours']);
  });

  it('leave out what is finished, what is not here, and a queue that nothing is promised to', () => {
    const model = deskWith(policy({ queueIds: ['network'] }), calendar());
    model.take('tickets', [
      ticket('T2', { status: 'solved', queueId: 'network' }),
      ticket('T3', { queueId: 'network' }),
    ]);
    const alarmOf = slaAlarms(model, at('12:30'));
    expect(['T1', 'T2', 'T3', 'T4'].map(alarmOf)).toEqual([null, null, 'breached', null]);
    expect(states(model, '12:30')).toEqual([]);
  });

  it('have no hours where the calendar is missing or cannot be read, and ignore a policy that cannot', () => {
    expect(states(deskWith(policy()), '12:30')).toEqual(['first-response no-hours']);
    const unreadable = calendar({ timeZone: 'Europe/Leeds' });
    expect(states(deskWith(policy(), unreadable), '12:30')).toEqual(['first-response no-hours']);
    expect(states(deskWith(policy({ targets: 'soon' }), calendar()), '12:30')).toEqual([]);
  });
});
