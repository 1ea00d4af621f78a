import { describe, expect, it } from 'vitest';
import {
  policy,
  on,
  request,
  reply,
  note,
  turned,
  planned,
  clockAt,
  type Story,
} from '../../../tests/support/clock-stories.ts';
import { OpenHours } from './open-hours.ts';
import { planClocks } from './plan-clocks.ts';
import { alarmAt, readClock } from './read-clock.ts';

describe('the first response clock', () => {
  it('counts down in working minutes from the moment the server took the ticket', () => {
    expect(clockAt('first-response', on(12, '10:40'))).toEqual({
      kind: 'first-response',
      state: 'running',
      dueAtMs: Date.parse(on(12, '12:00')),
      remainingMinutes: 80,
      share: 40 / 120,
      isAtRisk: false,
    });
  });

  it('is breached once its due moment has passed, and says by how much', () => {
    expect(clockAt('first-response', on(12, '12:00'))).toMatchObject({
      state: 'running',
      remainingMinutes: 0,
    });
    expect(clockAt('first-response', on(12, '13:30'))).toMatchObject({
      state: 'breached',
      overdueMinutes: 90,
      isDone: false,
    });
  });

  it('is met by the first accepted reply, not by a note and not by a reply that waits on a device', () => {
    const notYet = { messages: [note(on(12, '10:30')), reply(null)] };
    expect(clockAt('first-response', on(12, '11:00'), notYet)?.state).toBe('running');
    const answered = { messages: [reply(on(12, '11:30')), reply(on(12, '16:00'))] };
    expect(clockAt('first-response', on(13, '16:00'), answered)).toEqual({
      kind: 'first-response',
      state: 'met',
      share: 0.75,
    });
  });

  it('stays breached when the reply came too late', () => {
    const late = { messages: [reply(on(12, '12:20'))] };
    expect(clockAt('first-response', on(15, '12:00'), late)).toMatchObject({
      state: 'breached',
      overdueMinutes: 20,
      isDone: true,
    });
  });

  it('is met by solving without words', () => {
    const solved = { events: [turned(on(12, '10:30'), 'open', 'solved')] };
    expect(clockAt('first-response', on(14, '12:00'), solved)?.state).toBe('met');
  });

  it('has not begun for a ticket that the server does not have', () => {
    expect(planned({ ticket: { acceptedAt: null, statusSince: null } })).toEqual([]);
  });
});

describe('the next response clock', () => {
  const asked = { messages: [reply(on(12, '11:00')), request(on(12, '13:00')), request(on(12, '14:00'))] };

  it('begins at the newest public message that has no answer', () => {
    expect(clockAt('next-response', on(12, '14:15'), asked)).toMatchObject({
      state: 'running',
      remainingMinutes: 45,
    });
  });

  it('is not there before the first response, after an answer, or for thanks', () => {
    const kinds = (messages: Story['messages'] = []) => planned({ messages }).map(({ kind }) => kind);
    expect(kinds([request(on(12, '11:00'))])).toEqual(['first-response', 'resolution']);
    expect(kinds([...asked.messages, reply(on(12, '14:30'))])).toEqual(['first-response', 'resolution']);
    expect(kinds([reply(on(12, '11:00')), request(on(12, '12:00'), 'solved')])).not.toContain(
      'next-response',
    );
    expect(kinds([...asked.messages, reply(null)])).toContain('next-response');
  });
});

describe('the resolution clock', () => {
  const pending = [turned(on(12, '12:00'), 'open', 'pending')];

  it('rests while the ticket is pending', () => {
    expect(clockAt('resolution', on(14, '12:00'), { events: pending })).toEqual({
      kind: 'resolution',
      state: 'paused',
      remainingMinutes: 840,
      share: 120 / 960,
    });
  });

  it('goes on where it was when the requester answers', () => {
    const events = [...pending, turned(on(14, '09:00'), 'pending', 'open')];
    expect(clockAt('resolution', on(14, '10:00'), { events })).toMatchObject({
      state: 'running',
      remainingMinutes: 780,
      dueAtMs: Date.parse(on(15, '15:00')),
    });
  });

  it('is met by solving in time, and runs on without the solved days when the ticket is opened again', () => {
    const solved = turned(on(12, '12:00'), 'open', 'solved');
    expect(clockAt('resolution', on(16, '12:00'), { events: [solved] })?.state).toBe('met');
    const again = [solved, turned(on(15, '09:00'), 'solved', 'open')];
    expect(clockAt('resolution', on(15, '10:00'), { events: again })).toMatchObject({
      state: 'running',
      remainingMinutes: 780,
    });
  });

  it('stays breached when it fell due before the pause', () => {
    const events = [turned(on(14, '12:00'), 'open', 'pending')];
    expect(clockAt('resolution', on(15, '12:00'), { events })).toMatchObject({
      state: 'breached',
      dueAtMs: Date.parse(on(14, '10:00')),
    });
  });

  it('believes the date of a status whose event has not arrived, and not a change that only this device has made', () => {
    const told = { status: 'pending', statusSince: on(12, '12:00') } as const;
    expect(clockAt('resolution', on(14, '12:00'), { ticket: told })?.state).toBe('paused');
    const meant = { status: 'pending', statusSince: on(12, '10:00') } as const;
    expect(clockAt('resolution', on(12, '12:00'), { ticket: meant })?.state).toBe('running');
  });

  it('says that its calendar has no open hours', () => {
    const closed = new OpenHours({ timeZone: 'UTC', periods: [], holidays: [] });
    const start = on(12, '10:00');
    const ticket = { status: 'open', statusSince: start, priority: 'normal', acceptedAt: start } as const;
    const plans = planClocks({ ticket, messages: [], events: [] }, policy, closed);
    expect(plans.map((plan) => readClock(plan, closed, Date.parse(on(15, '12:00'))).state)).toEqual([
      'no-hours',
      'no-hours',
    ]);
    expect(alarmAt(plans, Date.parse(on(15, '12:00')))).toBeNull();
  });
});

describe('an alarm', () => {
  it('warns at three quarters of a target and then at its end', () => {
    const plans = planned({});
    expect(alarmAt(plans, Date.parse(on(12, '11:29')))).toBeNull();
    expect(alarmAt(plans, Date.parse(on(12, '11:30')))).toBe('risk');
    expect(alarmAt(plans, Date.parse(on(12, '12:00')))).toBe('risk');
    expect(alarmAt(plans, Date.parse(on(12, '12:01')))).toBe('breached');
  });

  it('is silent for what is done and for what is paused', () => {
    const now = Date.parse(on(12, '14:00'));
    expect(alarmAt(planned({ messages: [reply(on(12, '13:00'))] }), now)).toBeNull();
    const paused = {
      messages: [reply(on(12, '11:00'))],
      events: [turned(on(13, '16:00'), 'open', 'pending')],
    };
    expect(alarmAt(planned(paused), Date.parse(on(16, '14:00')))).toBeNull();
  });
});
