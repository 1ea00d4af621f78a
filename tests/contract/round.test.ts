import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAgent } from '../../sync/domain/person.ts';
import { ROUND_CHECK } from '../../sync/domain/machine-person.ts';
import { playRound } from '../../sync/server/synthetic/play-round.ts';
import { ROUND_QUEUE } from '../../sync/server/synthetic/round-queue.ts';
import { ROUND_STEPS, type RoundStep } from '../../sync/server/synthetic/round-step.ts';
import type { RoundFetch } from '../../sync/server/synthetic/round-browser.ts';
import type { RoundDeps } from '../../sync/server/synthetic/round.ts';
import { tellClocks } from '../../sync/server/sla/tell-clocks.ts';
import { heldBy, openRoundDesk, type RoundTestDesk } from './round-desk.ts';

let desk: RoundTestDesk;
let agents: readonly string[] = [];
let before: readonly ReadonlyMap<string, unknown>[] = [];
const allHeld = async () => {
  const held: ReadonlyMap<string, unknown>[] = [];
  for (const id of agents) held.push(await heldBy(desk.server.url, id));
  return held;
};

beforeAll(async () => {
  desk = await openRoundDesk();
  agents = (await desk.server.people()).filter(isAgent).map(({ id }) => id);
  before = await allHeld();
});
afterAll(async () => desk.server.stop());

const outcomes = async (deps: RoundDeps) => {
  const { steps, notLeft } = await playRound(deps);
  expect(notLeft).toBeNull();
  return steps.map(({ step, outcome, why }) => [step, outcome, why]);
};
const allDone = ROUND_STEPS.map((step) => [step, 'done', null]);

describe('a whole round', () => {
  it('is gone by somebody whom the provider lets in, with a file and a mail', async () => {
    expect(await outcomes(desk.deps({ desk: await desk.byCode() }))).toEqual(allDone);
  });

  it('is gone again as it is deployed, and finds what the one before it has left', async () => {
    expect(await outcomes(desk.deps())).toEqual(allDone);
    expect(await desk.records.list('person-sessions', ROUND_CHECK)).toHaveLength(1);
    await expect.poll(async () => desk.records.list('connection', `me:${ROUND_CHECK}`)).toEqual([]);
    expect(await desk.records.list('mail-due', 'all')).toEqual([]);
  });

  it('goes on where a round has died between sending its file and having it judged', async () => {
    let dies = true;
    const dying: RoundFetch = async (url, init) => {
      const answer = await fetch(url, init);
      if (!dies || !(init.body instanceof FormData)) return answer;
      dies = false;
      throw new Error('The function has died.');
    };
    const held = { ...desk.atTable, askForMail: async () => 'held' as const };
    const fileOf = async (deps: RoundDeps) => (await outcomes(deps)).find(([step]) => step === 'file')?.[1];
    expect(await fileOf(desk.deps({ desk: held, fetch: dying }))).toBe('failed');
    expect(await fileOf(desk.deps({ desk: held }))).toBe('done');
  });

  it('passes mail over while all of it is held', async () => {
    const held = { ...desk.atTable, askForMail: async () => 'held' as const };
    const [last] = (await outcomes(desk.deps({ desk: held }))).slice(-1);
    expect(last).toEqual(['mail', 'passed-over', 'All outgoing mail is held.']);
  });
});

describe('what is left of it', () => {
  it('is on no device of the desk, whoever holds it, but for the name of who goes the round', async () => {
    const after = await allHeld();
    expect(after.map((held) => held.get(`people ${ROUND_CHECK}`))).not.toContain(undefined);
    const others = after.map((held) => [...held].filter(([key]) => key !== `people ${ROUND_CHECK}`));
    expect(others).toEqual(before.map((held) => [...held]));
    expect(others.flat().some(([, doc]) => JSON.stringify(doc).includes(ROUND_CHECK))).toBe(false);
  });

  it('is one ticket, one message and one line of a file in a queue that has no members, however many rounds there were', async () => {
    const kept = async (kind: 'tickets' | 'messages' | 'events', scope: string) => {
      const all = { scope, kind, prefix: '', after: null, limit: 50, only: 'all' } as const;
      return (await desk.store.scanDocuments(all)).documents.length;
    };
    for (const [kind, count] of [
      ['tickets', 1],
      ['messages', 1],
      ['events', 2],
    ] as const)
      expect(await kept(kind, `q:${ROUND_QUEUE}`)).toBe(count);
    expect(await kept('tickets', `rq:${ROUND_CHECK}`)).toBe(1);
  });

  it('wakes nobody: no clock of it runs out, however late it is', async () => {
    const later = Date.now() + 30 * 86_400_000;
    await tellClocks({
      ...desk.stands,
      records: desk.records,
      clock: { ...desk.stands.clock, now: () => later },
    });
    const scope = `q:${ROUND_QUEUE}`;
    const all = { scope, kind: 'events', prefix: '', after: null, limit: 50, only: 'all' } as const;
    const { documents } = await desk.store.scanDocuments(all);
    expect(documents.map((one) => JSON.stringify(one)).join()).not.toContain('"sla"');
    const due = (await desk.records.list('sla-due', 'all')).map(({ part }) => part);
    expect(due.filter((part) => part.endsWith('roundcheck'))).toEqual([]);
    expect(await desk.records.list('notify-due', 'all')).toEqual([]);
  });
});

/** Which call of the desk a step stands on. */
const CALLS: Partial<Record<RoundStep, string>> = {
  'sign-in': '/api/session/sign-in',
  push: '/api/sync/push',
  pull: '/api/sync/pull',
  file: '/api/files/',
};

describe('a broken step', () => {
  const noMail = () => ({ ...desk.atTable, askForMail: async () => 'held' as const });
  const onCall = (path: string, instead: () => Promise<Response>): RoundFetch => {
    return async (url, init) => (url.includes(path) ? instead() : fetch(url, init));
  };
  const never = async (): Promise<never> => {
    setImmediate(desk.timeIsUp);
    return new Promise(() => undefined);
  };
  const failed = async (deps: RoundDeps) =>
    (await outcomes(deps)).filter(([, outcome]) => outcome === 'failed');

  it.each(Object.entries(CALLS))('is named when it is answered with a fault: %s', async (step, path) => {
    const fetch = onCall(path, async () => new Response('<html>', { status: 502 }));
    const found = await failed(desk.deps({ fetch, desk: noMail() }));
    expect(found).toEqual([[step, 'failed', expect.stringMatching(/502|could not be read/)]]);
  });

  it.each(Object.entries(CALLS))('is named when it is never answered: %s', async (step, path) => {
    const found = await failed(desk.deps({ fetch: onCall(path, never), desk: noMail() }));
    expect(found).toEqual([[step, 'failed', expect.stringMatching(/^It .*not done within \d+ s\.$/)]]);
  });

  it.each([
    ['is refused', async () => Promise.reject(new Error('Unexpected server response: 403'))],
    ['is never answered', never],
  ])('is named when the socket %s', async (_how, openSocket) => {
    const found = await failed(desk.deps({ openSocket, desk: noMail() }));
    expect(found).toEqual([['socket', 'failed', expect.stringMatching(/opens the socket.*(403|10 s)/)]]);
  });

  it('is named when no poke comes', async () => {
    const openSocket = async () => ({ hear: () => undefined, close: async () => undefined });
    let pulled = false;
    const fetching: RoundFetch = async (url, init) => {
      pulled ||= url.includes('/api/sync/pull');
      return fetch(url, init);
    };
    const deps = desk.deps({ openSocket, fetch: fetching, desk: noMail() });
    const after: RoundDeps['after'] = (ms, task) => {
      // The step after the pull is the one that waits.
      if (pulled) setImmediate(task);
      pulled = false;
      return deps.after(ms, task);
    };
    const found = await failed({ ...deps, after });
    expect(found).toEqual([['poke', 'failed', expect.stringContaining('waits for a poke')]]);
  });

  it.each([
    ['is never sent', true, [], 'waits for its mail to be sent'],
    ['is sent and does not come in', true, [{ what: 'sent' }], 'waits for its mail to come in'],
    ['is refused', false, [{ what: 'refused', reason: 'The address is not verified.' }], 'not verified'],
    ['comes in unproven', false, [{ what: 'arrived', isBelieved: false }], 'DMARC did not pass'],
  ] as const)('is named when its mail %s', async (_how, isEndless, traces, words) => {
    const mute = {
      ...desk.atTable,
      askForMail: async () => 'asked' as const,
      traceMail: async () => {
        if (isEndless) setImmediate(desk.timeIsUp);
        return traces;
      },
    };
    expect(await failed(desk.deps({ desk: mute }))).toEqual([
      ['mail', 'failed', expect.stringContaining(words)],
    ]);
  });

  it('is told of when the round cannot be left', async () => {
    const stuck = { ...noMail(), signOut: never };
    const { notLeft } = await playRound(desk.deps({ desk: stuck }));
    expect(notLeft).toContain('within 10 s');
  });
});
