import { CSRF_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../../protocol/version.ts';

/** How a round fetches: an address, and an answer whose redirects are not followed. */
export type RoundFetch = (url: string, init: RequestInit) => Promise<Response>;

/** A page that a browser came to. */
export interface OpenedPage {
  readonly url: URL;
  readonly status: number;
}

const MOST_REDIRECTS = 10;
/** Some walls let nobody in who does not say what they are. */
export const ROUND_AGENT = 'roost-round';

/** A browser as far as a round needs one: it keeps the cookies of each site to itself, and sends calls as the app sends them. */
export class RoundBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly #fetch: RoundFetch;
  /** The desk's own. */
  readonly origin: string;

  constructor(origin: string, fetch: RoundFetch) {
    this.origin = origin;
    this.#fetch = fetch;
  }

  /** Keeps a cookie of the desk's, as if the desk had set it. */
  keep(name: string, value: string): void {
    this.#jarOf(this.origin).set(name, value);
  }

  /** Fetches an address with the cookies of its site, and does not go where it leads. */
  async visit(path: string, signal: AbortSignal, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.origin);
    const jar = this.#jarOf(url.origin);
    const headers = new Headers(init.headers);
    headers.set('user-agent', ROUND_AGENT);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await this.#fetch(url.href, { ...init, headers, redirect: 'manual', signal });
    for (const line of answer.headers.getSetCookie()) take(jar, line);
    return answer;
  }

  /** Goes where an address leads, and gives the page at the end. */
  async open(path: string, signal: AbortSignal): Promise<OpenedPage> {
    let url = new URL(path, this.origin);
    for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
      const answer = await this.visit(url.href, signal);
      await answer.arrayBuffer();
      const next = answer.headers.get('location');
      if (next === null) return { url, status: answer.status };
      url = new URL(next, url);
    }
    throw new Error('The redirects go round in a circle.');
  }

  /** Makes a POST of the API as the app does, and gives how it was answered. */
  async post(
    path: string,
    body: unknown,
    signal: AbortSignal,
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await this.visit(path, signal, {
      method: 'POST',
      headers: {
        origin: this.origin,
        'content-type': 'application/json',
        [CSRF_HEADER]: '1',
        [PROTOCOL_HEADER]: String(PROTOCOL),
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    const answered: unknown = text === '' ? null : JSON.parse(text);
    return { status: answer.status, body: answered };
  }

  #jarOf(origin: string): Map<string, string> {
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    return jar;
  }
}

function take(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const name = pair.slice(0, pair.indexOf('='));
  const isGone = attributes.some((one) => /^(max-age=0|expires=thu, 01 jan 1970.*)$/i.test(one));
  if (isGone) jar.delete(name);
  else jar.set(name, pair.slice(pair.indexOf('=') + 1));
}
