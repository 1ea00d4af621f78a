import { expect } from 'vitest';
import { locatorKey } from '../../sync/server/keys.ts';
import { locatorMarker } from '../../sync/server/marker.ts';
import { connect } from '../../sync/server/socket/connect.ts';
import type { ConnectionGate } from '../../sync/server/socket/connection-gate.ts';
import { issueSocketTicket } from '../../sync/server/socket/socket-ticket.ts';
import { findSession } from '../../sync/server/session/find-session.ts';
import { openSession } from '../../sync/server/session/open-session.ts';
import { apiRig, ORIGIN, rigPerson } from './api-rig.ts';

/** A gateway that notes what it is to send and to close. */
export class NotedGate implements ConnectionGate {
  readonly posts: { readonly to: string; readonly text: string }[] = [];
  readonly closed: string[] = [];
  readonly gone = new Set<string>();

  async post(to: string, text: string): Promise<'sent' | 'gone'> {
    if (this.gone.has(to)) return 'gone';
    this.posts.push({ to, text });
    return 'sent';
  }

  async close(connectionId: string): Promise<void> {
    this.closed.push(connectionId);
  }

  /** What was sent since this was last asked, by connection. */
  taken(): { readonly to: string; readonly message: unknown }[] {
    return this.posts.splice(0).map(({ to, text }) => ({ to, message: JSON.parse(text) as unknown }));
  }
}

/** Sockets of agents (one of them in a restricted queue) and a requester, over memory. */
export function socketRig() {
  const rig = apiRig();
  rig.rig.people.set('hr', rigPerson('hr', { memberOf: ['restricted-people-team'] }));
  rig.rig.people.set('rita', rigPerson('rita', { role: 'requester' }));
  const gate = new NotedGate();
  /** Where the tickets live: scope by ticket id. */
  const tickets = new Map<string, string>();
  const store = {
    readMarkers: async (keys: readonly string[]) =>
      keys.map((key) => {
        const found = [...tickets].find(([id]) => locatorKey(id) === key);
        return found === undefined
          ? null
          : locatorMarker(found[0], { scope: found[1], movingFrom: null }, null);
      }),
  };
  const deps = { ...rig, origin: ORIGIN, gate, store };
  const ticketFor = async (personId: string) => {
    const secret = await openSession(rig, personId);
    const session = await findSession(rig, secret);
    if (session === null) throw new Error('No session');
    return { session, ticket: await issueSocketTicket(rig, session) };
  };
  const open = async (connectionId: string, personId: string) => {
    const { session, ticket } = await ticketFor(personId);
    expect(await connect(deps, { connectionId, origin: ORIGIN, ticket })).toBe('connected');
    return session;
  };
  return { deps, gate, rig: rig.rig, tickets, ticketFor, open };
}
