import * as z from 'zod/mini';
import { sessionResponseSchema, type SessionResponse } from '../protocol/session.ts';
import { DEVICE_HEADER, UNSENT_HEADER } from '../protocol/version.ts';
import type { DeviceEnvironment } from './environment.ts';
import { exchange, type Exchange } from './exchange.ts';
import type { SyncHealth } from './sync-health.ts';

/** Whether a call is an exchange, whose outcome people are told, or an `aside` that things go well without. */
export type Bearing = 'exchange' | 'aside';

/** What the link asks of the device around it, and tells it. */
export interface LinkPorts {
  /** How many changes wait on this device. */
  readonly unsent?: () => number;
  /** An admin has ordered this device to delete what it holds. It may be told several times. */
  readonly purge?: () => void;
}

const LOST: Exchange<never> = { outcome: 'lost' };

/**
 * Calls to the server in the name of one person and one device. Before the first call, and again after a session ended, it makes sure that
 * the session is this person's and bound to this device: work of one person never goes out under another's name.
 */
export class ServerLink {
  readonly environment: DeviceEnvironment;
  private readonly personId: string;
  private readonly device: string;
  private readonly health: SyncHealth;
  private readonly ports: LinkPorts;
  private bound = false;
  private binding: Promise<Exchange<unknown>> | null = null;

  constructor(
    environment: DeviceEnvironment,
    personId: string,
    device: string,
    health: SyncHealth,
    ports: LinkPorts = {},
  ) {
    this.environment = environment;
    this.personId = personId;
    this.device = device;
    this.health = health;
    this.ports = ports;
  }

  /** One call. Never rejects. A session that is not bound yet is bound first; when that fails, its failure is the outcome. */
  async call<Value>(
    path: string,
    body: unknown,
    schema: z.ZodMiniType<Value>,
    bearing: Bearing = 'exchange',
  ): Promise<Exchange<Value>> {
    if (!this.bound) {
      this.binding ??= this.bind();
      const binding = await this.binding;
      this.binding = null;
      if (binding.outcome !== 'answered') return binding;
    }
    const outcome =
      bearing === 'exchange'
        ? await this.told(path, body, schema)
        : await exchange(this.environment, path, body, schema, this.report());
    if (outcome.outcome === 'problem' && (outcome.status === 401 || outcome.status === 403))
      this.bound = false;
    return outcome;
  }

  /** The session seems to be another person's now: it is asked about before the next call. */
  unbind(): void {
    this.bound = false;
  }

  private report(): Record<string, string> {
    const { unsent } = this.ports;
    return {
      [DEVICE_HEADER]: this.device,
      ...(unsent === undefined ? {} : { [UNSENT_HEADER]: String(unsent()) }),
    };
  }

  private async bind(): Promise<Exchange<unknown>> {
    const session = await this.told<SessionResponse>('/api/session', undefined, sessionResponseSchema);
    if (session.outcome !== 'answered') return session;
    if (session.value.person.id !== this.personId) {
      this.health.strangerSignedIn();
      return { outcome: 'problem', status: 401, code: 'not-signed-in', retryAfterMs: 0 };
    }
    if (session.value.device !== this.device) {
      const device = await this.told('/api/session/device', { device: this.device }, z.unknown());
      if (device.outcome !== 'answered') return device;
    }
    this.bound = true;
    return session;
  }

  private async told<Value>(
    path: string,
    body: unknown,
    schema: z.ZodMiniType<Value>,
  ): Promise<Exchange<Value>> {
    const ended = this.health.begin(path);
    let outcome: Exchange<Value> = LOST;
    try {
      outcome = await exchange(this.environment, path, body, schema, this.report());
      if (outcome.outcome === 'problem' && outcome.code === 'purge') this.ports.purge?.();
      return outcome;
    } finally {
      ended(outcome);
    }
  }
}
