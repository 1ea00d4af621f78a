import type { PullRequest, PullResponse } from '../../sync/protocol/pull.ts';
import { pullResponseSchema } from '../../sync/protocol/pull.ts';
import { socketTicketSchema } from '../../sync/protocol/poke.ts';
import { pushResponseSchema, type PushResponse, type PushRow } from '../../sync/protocol/push.ts';
import { WebSocket } from 'ws';
import { CookieJar } from './cookie-jar.ts';

/** A call that was answered with something else than a result. */
export class RefusedCall extends Error {
  readonly status: number;
  readonly body: string;

  constructor(path: string, status: number, body: string) {
    super(`${path} was answered ${status}: ${body.slice(0, 300)}`);
    this.status = status;
    this.body = body;
  }
}

/** A client that knows the wire and nothing else: what `docs/sync-protocol.md` tells is enough for it. */
export class WireClient {
  readonly #url: string;
  readonly #cookies = new CookieJar();
  readonly device: string;

  constructor(url: string, device: string) {
    this.#url = url;
    this.device = device;
  }

  /** Signs in through the local provider's page, as a browser does, and gives where that led. */
  async signIn(personId: string, returnTo = '/'): Promise<string> {
    const page = await this.leaveForSignIn({ returnTo });
    return this.#comeBack(page, await this.sendForm(page, { person: personId }));
  }

  /** Signs in by the code that is mailed to this address, and gives where that led. */
  async signInByCode(email: string, returnTo = '/'): Promise<string> {
    const page = await this.leaveForSignIn({ returnTo });
    await (await this.sendForm(page, { email })).arrayBuffer();
    return this.#comeBack(page, await this.sendForm(page, { code: await this.mailedCode(email) }));
  }

  /** The code in the newest mail to this address, as the mailbox of the machine shows it. */
  async mailedCode(email: string): Promise<string> {
    const mailbox = await (await this.fetch('/mailbox')).text();
    const line = mailbox.split('<li>').find((one) => one.includes(` to ${email.toLowerCase()},`)) ?? '';
    const code = /<b>(\d{3} \d{3}) is your code/.exec(line)?.[1];
    if (code === undefined) throw new Error(`No code was mailed to ${email}`);
    return code;
  }

  /** Goes to the provider's page, and gives its path. */
  async leaveForSignIn(query: Record<string, string>): Promise<string> {
    return (await this.#follow(`/api/session/sign-in?${new URLSearchParams(query).toString()}`)).path;
  }

  /** Sends a form of the provider's page. */
  async sendForm(path: string, form: Record<string, string>): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { origin: this.#url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
  }

  async #comeBack(path: string, chosen: Response): Promise<string> {
    const next = chosen.headers.get('location');
    if (next === null) throw new RefusedCall(path, chosen.status, await chosen.text());
    return (await this.#follow(next, true)).path;
  }

  /** Binds this client's device to its session. */
  async bind(): Promise<void> {
    await this.post('/api/session/device', { device: this.device });
  }

  async push(rows: readonly PushRow[]): Promise<PushResponse> {
    return pushResponseSchema.parse(await this.post('/api/sync/push', { device: this.device, rows }));
  }

  async pull(pulls: PullRequest['pulls']): Promise<PullResponse> {
    return pullResponseSchema.parse(await this.post('/api/sync/pull', { pulls }));
  }

  /** Opens the socket; rejects when it is refused. */
  async openSocket(): Promise<WebSocket> {
    const { ticket, url } = socketTicketSchema.parse(await this.post('/api/socket-ticket', {}));
    const socket = new WebSocket(`${url}?ticket=${ticket}`, { origin: this.#url });
    await new Promise((open, fail) => socket.once('open', open).once('error', fail));
    return socket;
  }

  /** An unsafe call as the app makes it; throws `RefusedCall` for any answer but a 2xx. */
  async post(path: string, body: unknown): Promise<unknown> {
    const headers = {
      origin: this.#url,
      'content-type': 'application/json',
      'x-roost': '1',
      'x-roost-protocol': '1',
    };
    const response = await this.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new RefusedCall(path, response.status, text);
    return text === '' ? null : JSON.parse(text);
  }

  /** One call with this client's cookies. Redirects are not followed. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.#url);
    const headers = new Headers(init.headers);
    headers.set('cookie', this.#cookies.header(url.pathname));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.#cookies.take(response);
    return response;
  }

  /** Follows redirects to the page they lead to; with `isHome`, stops at the first page outside the sign-in. */
  async #follow(start: string, isHome = false): Promise<{ readonly path: string }> {
    let path = start;
    for (let hop = 0; hop < 10; hop += 1) {
      const local = path.replace(this.#url, '');
      if (isHome && !/^\/(api|oidc)\//.test(local)) return { path: local };
      const response = await this.fetch(path);
      await response.arrayBuffer();
      const next = response.headers.get('location');
      if (next === null) return { path: local };
      path = next;
    }
    throw new Error(`The redirects from ${start} go round in a circle`);
  }
}
