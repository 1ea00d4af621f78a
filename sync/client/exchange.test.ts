import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { json, problem } from '../../tests/client/desk-server.ts';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import { exchange } from './exchange.ts';

const schema = z.object({ epoch: z.string() });

describe('an exchange', () => {
  async function outcomeOf(answer: () => Response | Promise<Response>) {
    const environment = new FakeEnvironment();
    environment.answer = answer;
    return exchange(environment, '/api/sync/pull', { pulls: [] }, schema);
  }

  it('gives the parsed answer', async () => {
    expect(await outcomeOf(() => json({ epoch: 'E1' }))).toEqual({
      outcome: 'answered',
      value: { epoch: 'E1' },
    });
  });

  it.each([
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a hotel’s page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['half an answer', () => new Response('{"epo', { headers: { 'content-type': 'application/json' } })],
    ['an answer of another shape', () => json({ age: 1 })],
    [
      'a gateway’s 401',
      () => new Response('Sign in', { status: 401, headers: { 'content-type': 'text/html' } }),
    ],
  ])('counts %s as lost', async (_name, answer) => {
    expect(await outcomeOf(answer)).toEqual({ outcome: 'lost' });
  });

  it('tells the server’s own problems by their code', async () => {
    expect(await outcomeOf(() => problem(401, 'not-signed-in'))).toMatchObject({
      status: 401,
      code: 'not-signed-in',
    });
    expect(await outcomeOf(() => new Response('', { status: 502 }))).toMatchObject({
      status: 502,
      code: null,
    });
    const slow = new Response('', { status: 503, headers: { 'retry-after': '7' } });
    expect(await outcomeOf(() => slow)).toMatchObject({ retryAfterMs: 7_000 });
  });

  it('gives up after a minute', async () => {
    const environment = new FakeEnvironment();
    let signal: AbortSignal | null | undefined;
    environment.fetch = async (_path, init) => {
      signal = init.signal;
      return new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
    };
    const asked = exchange(environment, '/api/sync/pull', {}, schema);
    await environment.pass(60_000);
    expect(await asked).toEqual({ outcome: 'lost' });
    expect(signal?.aborted).toBe(true);
  });
});
