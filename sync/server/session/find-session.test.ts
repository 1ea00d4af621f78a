import { expect, it } from 'vitest';
import { apiRig, rigPerson } from '../../../tests/support/api-rig.ts';
import { closeSessionsOf } from './close-session.ts';
import { findSession } from './find-session.ts';
import { openSession } from './open-session.ts';
import { hashSecret } from './secret.ts';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from './session-record.ts';

it('finds the person of a session as they are stored now', async () => {
  const rig = apiRig();
  const secret = await openSession(rig, 'ana');
  rig.people.byId = async () => rigPerson('ana', { role: 'lead', memberOf: ['restricted-people-team'] });
  expect((await findSession(rig, secret))?.actor).toEqual({
    personId: 'ana',
    role: 'lead',
    memberOf: ['restricted-people-team'],
  });
});

it('cuts a person off at the next call once they are disabled or gone', async () => {
  const rig = apiRig();
  const secret = await openSession(rig, 'ana');
  rig.rig.people.set('ana', rigPerson('ana', { disabled: true }));
  expect(await findSession(rig, secret)).toBeNull();
  rig.rig.people.set('ana', rigPerson('ana'));
  expect(await findSession(rig, secret)).not.toBeNull();
  rig.rig.people.delete('ana');
  expect(await findSession(rig, secret)).toBeNull();
});

it('ends a session that was not used for long, and keeps one that was', async () => {
  const rig = apiRig();
  const used = await openSession(rig, 'ana');
  const left = await openSession(rig, 'ana');
  rig.rig.nowMs += SESSION_IDLE_MS - 1;
  expect(await findSession(rig, used)).not.toBeNull();
  rig.rig.nowMs += 1;
  expect(await findSession(rig, left)).toBeNull();
  expect(await findSession(rig, used)).not.toBeNull();
});

it('ends every session a month after sign-in, however much it is used', async () => {
  const rig = apiRig();
  const startMs = rig.rig.nowMs;
  const secret = await openSession(rig, 'ana');
  while (rig.rig.nowMs + SESSION_IDLE_MS / 2 < startMs + SESSION_ABSOLUTE_MS) {
    rig.rig.nowMs += SESSION_IDLE_MS / 2;
    expect(await findSession(rig, secret)).not.toBeNull();
  }
  rig.rig.nowMs = startMs + SESSION_ABSOLUTE_MS;
  expect(await findSession(rig, secret)).toBeNull();
});

it('stores no secret', async () => {
  const rig = apiRig();
  const secret = await openSession(rig, 'ana');
  expect(await rig.records.read({ family: 'session', id: secret })).toBeNull();
  expect(JSON.stringify(await rig.records.read({ family: 'session', id: hashSecret(secret) }))).not.toContain(
    secret,
  );
});

it('does not look up what has not the shape of a secret', async () => {
  const rig = apiRig();
  rig.records.read = async () => Promise.reject(new Error('Nothing was to be read'));
  for (const text of [undefined, '', 'short', 'x'.repeat(44), `${'x'.repeat(42)}#`])
    expect(await findSession(rig, text)).toBeNull();
});

it('ends all sessions of one person and no other', async () => {
  const rig = apiRig();
  const [one, two, other] = [
    await openSession(rig, 'ana'),
    await openSession(rig, 'ana'),
    await openSession(rig, 'bo'),
  ];
  expect(await closeSessionsOf(rig.records, 'ana')).toBe(2);
  expect(await findSession(rig, one)).toBeNull();
  expect(await findSession(rig, two)).toBeNull();
  expect(await findSession(rig, other)).not.toBeNull();
});
