import { expect, it } from 'vitest';
import type { LogLine } from '../http/log-line.ts';
import type { RoundDesk } from '../synthetic/round.ts';
import { createRoundHandler } from './round-handler.ts';

const EVENT = { 'detail-type': 'Scheduled Event', source: 'aws.events' };
const SECRET = 'what-nobody-is-told';

const quietDesk: RoundDesk = {
  signIn: async () => undefined,
  signOut: async () => undefined,
  forgetFile: async () => undefined,
  askForMail: async () => 'no-address',
  traceMail: async () => [],
};

/** Goes a round of a site that answers so, and gives what was said and counted. */
async function go(fetch: () => Promise<Response>, desk: RoundDesk = quietDesk) {
  const lines: LogLine[] = [];
  const counted: unknown[][] = [];
  let nowMs = 0;
  const handler = createRoundHandler({
    origin: 'https://desk.example',
    fetch,
    openSocket: async () => Promise.reject(new Error('Nobody listens.')),
    after: () => () => undefined,
    clock: { now: () => (nowMs += 5), sleep: async () => undefined },
    newId: () => '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    desk,
    log: (line) => void lines.push(line),
    count: (...given) => void counted.push(given),
  });
  await handler(EVENT);
  return { lines, counted };
}

it('counts the steps that were tried, and passes over what needed one that failed', async () => {
  const { lines, counted } = await go(async () => {
    throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
  });
  expect(counted).toEqual([['FailedSteps', 1, { step: 'sign-in', ms: 5, ok: false }]]);
  expect(lines.map(({ level, step, outcome, why }) => [level, step, outcome, why])).toEqual([
    ['error', 'sign-in', 'failed', 'It sets out for the provider. fetch failed: connect ECONNREFUSED'],
    ['info', 'socket', 'passed-over', 'It needs sign-in, which was not done.'],
    ['info', 'push', 'passed-over', 'It needs sign-in, which was not done.'],
    ['info', 'pull', 'passed-over', 'It needs push, which was not done.'],
    ['info', 'poke', 'passed-over', 'It needs socket, which was not done.'],
    ['info', 'file', 'passed-over', 'It needs sign-in, which was not done.'],
    ['info', 'mail', 'passed-over', 'No open queue has an address.'],
  ]);
});

it('says nothing of what it was answered', async () => {
  const { lines } = await go(async () => new Response(`{"${SECRET}": ${SECRET}}`));
  expect(lines[0]).toMatchObject({ step: 'sign-in', outcome: 'failed' });
  expect(JSON.stringify(lines)).not.toContain(SECRET);
});

it.each([
  ['the desk says that it does not reach it', '/sign-in?problem=unavailable', 'does not reach the provider'],
  ['it says that it does not know the client', 'https://id.example/error?error=x', 'at /error'],
])('knows the provider’s page from another: %s', async (_what, location, words) => {
  let calls = 0;
  const { lines } = await go(async () =>
    (calls += 1) === 1 ? new Response(null, { status: 302, headers: { location } }) : new Response('A page'),
  );
  expect(lines[0]?.['why']).toContain(words);
});

it('says when it could not sign out again', async () => {
  const signOut = async () => Promise.reject(new Error('The table does not answer.'));
  const { lines } = await go(async () => new Response(), { ...quietDesk, signOut });
  expect(lines.at(-1)).toEqual({
    level: 'error',
    event: 'round-not-left',
    why: 'The table does not answer.',
  });
});
