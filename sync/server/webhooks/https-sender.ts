import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, refuseUrl } from './public-address.ts';
import type { WebhookRequest, WebhookResult, WebhookSender } from './webhook-sender.ts';

/** A request of a webhook, or one whose body is bytes. */
type AnyRequest = Omit<WebhookRequest, 'body'> & { readonly body: string | Uint8Array };
type Answered = Extract<WebhookResult, { kind: 'answered' }>;

/** How long a receiver may take for all of it, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** What is sent to, and how. */
export interface HttpsSenderOptions {
  /** Also sends to this machine and its network, without TLS: for one machine alone. */
  readonly allowsPrivate: boolean;
  readonly timeoutMs?: number;
}

/**
 * Sends over https to the public internet. Every address is judged at the moment the connection is made to it, so that a name cannot lead elsewhere than
 * where it was judged; redirects are not followed.
 */
export class HttpsSender implements WebhookSender {
  readonly #allowsPrivate: boolean;
  readonly #timeoutMs: number;

  constructor({ allowsPrivate, timeoutMs = TIMEOUT_MS }: HttpsSenderOptions) {
    this.#allowsPrivate = allowsPrivate;
    this.#timeoutMs = timeoutMs;
  }

  async send(request: AnyRequest): Promise<WebhookResult> {
    const refusal = refuseUrl(request.url, this.#allowsPrivate);
    if (refusal !== null) return { kind: 'failed', reason: refusal };
    try {
      return await this.#post(request);
    } catch (fault) {
      return { kind: 'failed', reason: reasonOf(fault) };
    }
  }

  async #post({ url, headers, body }: AnyRequest): Promise<Answered> {
    const post = url.startsWith('https:') ? requestHttps : requestHttp;
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(this.#timeoutMs),
      agent: false,
      ...(this.#allowsPrivate ? {} : { lookup: lookUpPublic }),
    } as const;
    return new Promise((resolve, reject) => {
      const sent = post(url, options, (response) => {
        const status = response.statusCode ?? 0;
        const seconds = /^\d{1,6}$/.exec(response.headers['retry-after'] ?? '')?.[0];
        resolve({
          kind: 'answered',
          status,
          ...(seconds === undefined ? {} : { retryAfterS: Number(seconds) }),
        });
        // Nobody reads what it says.
        response.destroy();
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }
}

/** A look-up that gives public addresses alone. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (fault, addresses) => {
    if (fault !== null) {
      callback(fault, '', 0);
      return;
    }
    const fit = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = fit;
    if (first === undefined) callback(new NotPublic(), '', 0);
    else if (options.all === true) callback(null, fit);
    else callback(null, first.address, first.family);
  });
};

class NotPublic extends Error {
  override readonly name = 'NotPublic';
}

const REASONS: Readonly<Record<string, string>> = {
  NotPublic: 'The name leads to an address that is not in the public internet.',
  TimeoutError: 'The receiver did not answer in time.',
  AbortError: 'The receiver did not answer in time.',
};

function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'The request failed.';
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.name;
  return REASONS[fault.name] ?? `The receiver could not be reached (${code.slice(0, 60)}).`;
}
