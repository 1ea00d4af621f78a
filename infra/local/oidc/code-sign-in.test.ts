import { afterAll, beforeAll, expect, it } from 'vitest';
import { isAgent, type Person } from '../../../sync/domain/person.ts';
import { WireClient } from '../../../tests/support/wire-client.ts';
import { startLocal, type LocalServer } from '../start-local.ts';
import { CODES_PER_ADDRESS } from './one-time-codes.ts';

let server: LocalServer;

beforeAll(async () => {
  server = await startLocal({ port: 0, dataDir: null, storage: 'memory', seedTickets: 5 });
});

afterAll(async () => server.stop());

const wire = () => new WireClient(server.url, 'codesignindevice1');

async function somebody(fits: (person: Person) => boolean): Promise<Person & { readonly email: string }> {
  const person = (await server.people()).find((one) => one.email !== null && fits(one));
  if (person === undefined || person.email === null) throw new Error('The sample desk has nobody like that');
  return { ...person, email: person.email };
}

async function who(client: WireClient): Promise<unknown> {
  return (await client.fetch('/api/session')).json();
}

it('signs a known requester in, into their own scope and onto their own pages', async () => {
  const rosa = await somebody((person) => !isAgent(person));
  const client = wire();
  expect(await client.signInByCode(rosa.email, '/inbox')).toBe('/help');
  expect(await who(client)).toMatchObject({
    person: { id: rosa.id, role: 'requester' },
    scopes: [`rq:${rosa.id}`, `me:${rosa.id}`],
  });
});

it('makes a person of an address that nobody has, and knows them again', async () => {
  const [first, second] = [wire(), wire()];
  expect(await first.signInByCode('Someone.New@Home.example', '/help/requests')).toBe('/help/requests');
  expect(await who(first)).toMatchObject({
    person: { email: 'someone.new@home.example', role: 'requester' },
  });
  await second.signInByCode('someone.new@home.example');
  expect(await who(second)).toEqual(await who(first));
});

it('answers a known and an unknown address with the same page', async () => {
  const rosa = await somebody((person) => !isAgent(person));
  const pages = await Promise.all(
    [rosa.email, 'nobody.at.all@home.example'].map(async (email) => {
      // Each from a browser of their own: two sign-ins at once in one would share a cookie.
      const client = wire();
      const page = await client.leaveForSignIn({ returnTo: '/help', email });
      const answer = await client.sendForm(page, { email });
      return (await answer.text()).replaceAll(email, 'EMAIL').replaceAll(page, 'PAGE');
    }),
  );
  expect(pages[0]).toContain('Type the code from your mail');
  expect(pages[1]).toBe(pages[0]);
});

it('offers the address that was given before, and no requester by name', async () => {
  const rosa = await somebody((person) => !isAgent(person));
  const client = wire();
  const page = await client.leaveForSignIn({ returnTo: '/help', email: 'rosa@home.example' });
  const html = await (await client.fetch(page)).text();
  expect(html).toContain('value="rosa@home.example"');
  expect(html).not.toContain(rosa.name);
  expect((await client.sendForm(page, { person: rosa.id })).status).toBe(403);
});

it('leaves people of the desk to their own way of signing in', async () => {
  const ana = await somebody(isAgent);
  const client = wire();
  const page = await client.leaveForSignIn({ returnTo: '/' });
  await client.sendForm(page, { email: ana.email });
  const answer = await client.sendForm(page, { code: await client.mailedCode(ana.email) });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(`${ana.name} works at the desk`);
  expect((await client.fetch('/api/session')).status).toBe(401);
});

it('says in words what is wrong with an address, a code, and too many codes', async () => {
  const client = wire();
  const page = await client.leaveForSignIn({ returnTo: '/help' });
  const say = async (form: Record<string, string>) => (await client.sendForm(page, form)).text();
  expect(await say({ email: 'no address' })).toContain('That is no e-mail address.');
  expect(await say({ code: '123456' })).toContain('does not hold any more');
  await say({ email: 'eager@home.example' });
  expect(await say({ code: 'x' })).toContain('That is not the code.');
  for (let n = 1; n < CODES_PER_ADDRESS; n += 1) await say({ email: 'eager@home.example' });
  expect(await say({ email: 'eager@home.example' })).toContain('Too many codes');
});
