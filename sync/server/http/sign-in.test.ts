import { describe, expect, it } from 'vitest';
import { apiRig, callHeaders, ORIGIN, rigPerson } from '../../../tests/support/api-rig.ts';
import { sessionResponseSchema } from '../../protocol/session.ts';
import { ProviderUnavailable, SignInRefused, type Identity } from '../session/identity-provider.ts';
import { SIGN_IN_MS } from '../session/sign-in-record.ts';
import { SESSION_COOKIE, SIGN_IN_COOKIE } from './session-cookie.ts';

const ANA: Identity = {
  issuer: 'https://id.example',
  subject: 's-1',
  email: 'ana@firm.example',
  emailVerified: true,
  provenTwice: true,
};

type Rig = ReturnType<typeof apiRig>;

function cookieOf(response: Response, name: string): string {
  const set = response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
  return set?.split(';')[0] ?? '';
}

async function leave({ api }: Rig, returnTo = '/inbox', cookie = ''): Promise<string> {
  const address = `${ORIGIN}/api/session/sign-in?${new URLSearchParams({ returnTo }).toString()}`;
  const response = await api.request(address, { headers: { cookie } });
  expect(response.headers.get('location')).toBe('https://provider.example/auth');
  return cookieOf(response, SIGN_IN_COOKIE);
}

async function comeBack(
  { api, rig }: Rig,
  cookie: string,
  state = rig.identity.secrets?.state ?? '',
): Promise<Response> {
  const query = new URLSearchParams({ code: 'c', state }).toString();
  return api.request(`${ORIGIN}/api/session/callback?${query}`, { headers: { cookie } });
}

async function whoIs({ api }: Rig, cookie: string): Promise<string | number> {
  const response = await api.request(`${ORIGIN}/api/session`, { headers: { cookie } });
  if (!response.ok) return response.status;
  return sessionResponseSchema.parse(await response.json()).person.id;
}

describe('signing in', () => {
  it('opens a session, goes back to where the person was, and sets a cookie that only this host reads', async () => {
    const rig = apiRig();
    const browser = await leave(rig, '/tickets/t1?tab=timeline');
    rig.rig.identity.answer = ANA;
    const response = await comeBack(rig, browser);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/tickets/t1?tab=timeline');
    const set = response.headers.getSetCookie().find((line) => line.startsWith(SESSION_COOKIE)) ?? '';
    expect(set).toMatch(/^__Host-roost=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await whoIs(rig, cookieOf(response, SESSION_COOKIE))).toBe('ana');
  });

  it('ends the session that the browser had before, and its sockets', async () => {
    const rig = apiRig();
    rig.rig.identity.answer = ANA;
    const first = cookieOf(await comeBack(rig, await leave(rig)), SESSION_COOKIE);
    const browser = await leave(rig);
    const second = await comeBack(rig, `${browser}; ${first}`);
    expect(await whoIs(rig, first)).toBe(401);
    expect(await whoIs(rig, cookieOf(second, SESSION_COOKIE))).toBe('ana');
    expect(rig.rig.closed).toHaveLength(1);
  });

  it('is over after one use of its callback', async () => {
    const rig = apiRig();
    const browser = await leave(rig);
    rig.rig.identity.answer = ANA;
    await comeBack(rig, browser);
    expect((await comeBack(rig, browser)).headers.get('location')).toBe(
      '/sign-in?problem=expired&returnTo=%2F',
    );
  });

  it('does not sign in a browser that did not set out', async () => {
    const rig = apiRig();
    await leave(rig);
    rig.rig.identity.answer = ANA;
    const foreign = `${SIGN_IN_COOKIE}=${'x'.repeat(43)}`;
    for (const cookie of [foreign, '']) {
      const response = await comeBack(rig, cookie);
      expect(response.headers.get('location')).toContain('problem=expired');
      expect(cookieOf(response, SESSION_COOKIE)).toBe('');
    }
  });

  it('gives up after a quarter of an hour', async () => {
    const rig = apiRig();
    const browser = await leave(rig);
    rig.rig.identity.answer = ANA;
    rig.rig.nowMs += SIGN_IN_MS;
    expect((await comeBack(rig, browser)).headers.get('location')).toContain('problem=expired');
  });

  it('lets two tabs of one browser sign in at the same time', async () => {
    const rig = apiRig();
    const browser = await leave(rig, '/one');
    const firstSecrets = rig.rig.identity.secrets;
    await leave(rig, '/two', browser);
    rig.rig.identity.answer = ANA;
    expect((await comeBack(rig, browser)).headers.get('location')).toBe('/two');
    rig.rig.identity.secrets = firstSecrets;
    expect((await comeBack(rig, browser)).headers.get('location')).toBe('/one');
  });

  it.each([
    ['refused', new SignInRefused('no')],
    ['unavailable', new ProviderUnavailable('away')],
    ['unknown-person', { ...ANA, emailVerified: false }],
    ['unknown-person', { ...ANA, email: null }],
    ['disabled', { ...ANA, email: 'gone@firm.example' }],
    ['second-factor', { ...ANA, provenTwice: false }],
  ])('says %s and keeps the way back', async (problem, answer) => {
    const rig = apiRig();
    rig.rig.people.set('gone', rigPerson('gone', { disabled: true }));
    const browser = await leave(rig, '/outbox');
    rig.rig.identity.answer = answer;
    const response = await comeBack(rig, browser);
    expect(response.headers.get('location')).toBe(`/sign-in?problem=${problem}&returnTo=%2Foutbox`);
    expect(cookieOf(response, SESSION_COOKIE)).toBe('');
  });

  it('makes a requester of a proved address that nobody has yet, and leads them to their own pages', async () => {
    const rig = apiRig();
    const browser = await leave(rig, '/outbox');
    rig.rig.identity.answer = { ...ANA, email: 'Nobody@firm.example' };
    const response = await comeBack(rig, browser);
    expect(response.headers.get('location')).toBe('/help');
    expect(rig.rig.people.get('welcomed')?.email).toBe('nobody@firm.example');
    expect(await whoIs(rig, cookieOf(response, SESSION_COOKIE))).toBe('welcomed');
  });

  it('lets requesters in without a second factor, and them alone', async () => {
    const rig = apiRig();
    rig.rig.people.set('rosa', rigPerson('rosa', { role: 'requester' }));
    const browser = await leave(rig);
    rig.rig.identity.answer = { ...ANA, email: 'rosa@firm.example', provenTwice: false };
    const response = await comeBack(rig, browser);
    expect(await whoIs(rig, cookieOf(response, SESSION_COOKIE))).toBe('rosa');
  });

  it('knows a person again by their subject after their e-mail changed', async () => {
    const rig = apiRig();
    const browser = await leave(rig);
    rig.rig.identity.answer = ANA;
    await comeBack(rig, browser);
    rig.rig.identity.answer = { ...ANA, email: 'ana.married@firm.example' };
    const again = await comeBack(rig, await leave(rig));
    expect(await whoIs(rig, cookieOf(again, SESSION_COOKIE))).toBe('ana');
  });

  it('ends the session that the browser had before', async () => {
    const rig = apiRig();
    const before = await rig.signIn('bo');
    rig.rig.identity.answer = ANA;
    const browser = await leave(rig);
    await comeBack(rig, `${browser}; ${before}`);
    expect(await whoIs(rig, before)).toBe(401);
  });
});

it('signs out: the session is gone, its sockets end, and the cookie with them', async () => {
  const rig = apiRig();
  const cookie = await rig.signIn('ana');
  const init = { method: 'POST', body: '{}', headers: callHeaders(cookie) };
  const response = await rig.api.request(`${ORIGIN}/api/session/sign-out`, init);
  expect(response.status).toBe(204);
  expect(response.headers.getSetCookie()[0]).toContain('Max-Age=0');
  expect(rig.rig.closed).toHaveLength(1);
  expect(await whoIs(rig, cookie)).toBe(401);
  expect((await rig.api.request(`${ORIGIN}/api/session/sign-out`, init)).status).toBe(204);
});
