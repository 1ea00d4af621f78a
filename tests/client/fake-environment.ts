import type { DeviceEnvironment } from '../../sync/client/environment.ts';
import { json } from './desk-server.ts';

/** An environment whose time stands still until it is told to pass, and whose server is a function. */
export class FakeEnvironment implements DeviceEnvironment {
  nowMs = Date.parse('2026-11-22T09:00:00.000Z');
  jitter = 0.5;
  readonly calls: { readonly path: string; readonly body: unknown }[] = [];
  answer: (path: string, body: unknown) => Response | Promise<Response> = () => json({});
  readonly build = 'test';
  private timersDue: { at: number; run: () => void }[] = [];
  private made = 0;

  fetch = async (path: string, init: RequestInit): Promise<Response> => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    this.calls.push({ path, body });
    return this.answer(path, body);
  };
  openSocket: DeviceEnvironment['openSocket'] = () => ({
    send: () => undefined,
    close: () => undefined,
  });
  readonly now = () => this.nowMs;
  readonly timers = {
    after: (ms: number, run: () => void) => {
      const timer = { at: this.nowMs + ms, run };
      this.timersDue.push(timer);
      return () => {
        this.timersDue = this.timersDue.filter((other) => other !== timer);
      };
    },
  };
  readonly random = () => this.jitter;
  readonly ulid = () => String((this.made += 1)).padStart(26, '0');
  readonly randomBytes = (length: number) => new Uint8Array(length);
  readonly visible = () => true;
  readonly onHint = () => () => undefined;

  /** Lets time pass: what comes due runs in its order, and promises settle in between. */
  async pass(ms: number): Promise<void> {
    const end = this.nowMs + ms;
    await settle();
    for (;;) {
      const next = this.timersDue.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.timersDue = this.timersDue.filter((other) => other !== next);
      this.nowMs = next.at;
      next.run();
      await settle();
    }
    this.nowMs = end;
  }

  /** How many timers wait. */
  waiting(): number {
    return this.timersDue.length;
  }
}

/** Lets every promise go as far as it can. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
