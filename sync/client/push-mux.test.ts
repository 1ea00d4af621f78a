import { beforeEach, describe, expect, it } from 'vitest';
import { messageOf, ticketOf } from '../../tests/client/a-document.ts';
import { json, problem } from '../../tests/client/desk-server.ts';
import { FakeEnvironment } from '../../tests/client/fake-environment.ts';
import type { PushRequest } from '../protocol/push.ts';
import { PushMux } from './push-mux.ts';
import type { PushMuxPorts } from './push-mux-ports.ts';
import type { TicketStanding } from './push-outcome.ts';
import { ServerLink } from './server-link.ts';
import { SyncHealth } from './sync-health.ts';

const SESSION = {
  person: { id: 'jo', name: 'Jo', email: null, role: 'agent' },
  scopes: [],
  epoch: 'E1',
  device: 'device0001',
};

describe('the push mux', () => {
  let environment: FakeEnvironment;
  let mux: PushMux;
  let standing: TicketStanding;
  let ownForms: Set<string>;
  let epoch: string;
  let judge: (rows: PushRequest['rows']) => Response;

  beforeEach(() => {
    environment = new FakeEnvironment();
    standing = 'known';
    ownForms = new Set();
    epoch = 'E1';
    judge = (rows) => json({ epoch, answers: rows.map(() => ({ status: 'accepted' })) });
    environment.answer = (path, body) =>
      path === '/api/session' ? json(SESSION) : judge((body as PushRequest).rows);
    const ports: PushMuxPorts = {
      device: 'device0001',
      ticketStanding: () => standing,
      isOwnForm: (_kind, id) => ownForms.has(id),
      sameEpoch: (heard) => heard === 'E1',
      stalled: () => undefined,
      answered: () => undefined,
    };
    mux = new PushMux(new ServerLink(environment, 'jo', 'device0001', new SyncHealth(environment)), ports);
  });

  function pushes(): PushRequest[] {
    return environment.calls
      .filter((call) => call.path === '/api/sync/push')
      .map((call) => call.body as PushRequest);
  }

  it('sends what is submitted within a turn in one request, tickets first', async () => {
    const outcomes = Promise.all([
      mux.submit('messages', null, messageOf(1)),
      mux.submit('tickets', null, ticketOf()),
      mux.submit('messages', null, messageOf(2)),
    ]);
    await environment.pass(10);
    expect(await outcomes).toEqual([{ status: 'accepted' }, { status: 'accepted' }, { status: 'accepted' }]);
    expect(pushes().map(({ rows }) => rows.map((row) => row.kind))).toEqual([
      ['tickets', 'messages', 'messages'],
    ]);
  });

  it('leaves out what was taken back while it waited, and nothing that is not this device’s own', async () => {
    judge = () => problem(503, 'unavailable');
    ownForms.add('T1').add('T2');
    const first = mux.submit('tickets', null, ticketOf(), true);
    const second = mux.submit('tickets', null, ticketOf({ id: 'T2' }), true);
    const given = mux.submit('tickets', null, ticketOf({ id: 'T3' }));
    await environment.pass(10);
    ownForms.delete('T1');
    judge = (rows) => json({ epoch, answers: rows.map(() => ({ status: 'accepted' })) });
    mux.wake();
    await environment.pass(10);
    expect(await Promise.all([first, second, given])).toHaveLength(3);
    expect(pushes().map(({ rows }) => rows.map((row) => (row.doc as { id: string }).id))).toEqual([
      ['T1', 'T2', 'T3'],
      ['T2', 'T3'],
    ]);
  });

  it('keeps a message back until its ticket is taken, and refuses it with its ticket', async () => {
    standing = 'unsent';
    const message = mux.submit('messages', null, messageOf(1));
    await environment.pass(1_000);
    expect(pushes()).toEqual([]);
    judge = (rows) =>
      json({
        epoch,
        answers: rows.map(() => ({
          status: 'refused',
          refusal: { reason: 'invalid', detail: 'No.' },
          master: null,
        })),
      });
    // Too large to travel with the message.
    const ticket = mux.submit('tickets', null, { ...ticketOf(), filler: 'x'.repeat(249_900) });
    await environment.pass(1_000);
    expect((await ticket).status).toBe('refused');
    expect(await message).toMatchObject({ status: 'unsendable', refusal: { reason: 'ticket-missing' } });
  });

  it('tries a call that fails for ever, and a row that was not judged again', async () => {
    let tries = 0;
    judge = (rows) => {
      tries += 1;
      if (tries < 6) return problem(tries < 3 ? 503 : 429, 'unavailable');
      return json({ epoch, answers: rows.map(() => ({ status: tries < 8 ? 'retry' : 'accepted' })) });
    };
    const outcome = mux.submit('tickets', null, ticketOf());
    await environment.pass(600_000);
    expect(await outcome).toEqual({ status: 'accepted' });
    expect(tries).toBe(8);
  });

  it('splits what is too much for one request', async () => {
    const body = 'x'.repeat(90_000);
    const outcomes = Promise.all(
      [1, 2, 3, 4, 5].map((n) => mux.submit('messages', null, messageOf(n, { body }))),
    );
    await environment.pass(1_000);
    await outcomes;
    expect(pushes().map(({ rows }) => rows.length)).toEqual([2, 2, 1]);
  });

  it('halves a bad request until the bad row stands alone, and refuses it here', async () => {
    judge = (rows) =>
      rows.some((row) => JSON.stringify(row).includes('bad'))
        ? problem(400, 'not-valid')
        : json({ epoch, answers: rows.map(() => ({ status: 'accepted' })) });
    const outcomes = Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map((n) =>
        mux.submit('messages', null, messageOf(n, n === 4 ? { body: 'bad' } : {})),
      ),
    );
    await environment.pass(10_000);
    expect((await outcomes).map(({ status }) => status)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'unsendable',
      'accepted',
      'accepted',
      'accepted',
    ]);
  });

  it('throws away an answer of another epoch, and asks no more', async () => {
    epoch = 'E2';
    let settled = false;
    void mux.submit('tickets', null, ticketOf()).then(() => (settled = true));
    await environment.pass(600_000);
    expect(settled).toBe(false);
    expect(pushes()).toHaveLength(1);
  });
});
