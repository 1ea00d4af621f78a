import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { z } from 'zod';
import type { NotifySubscription } from '../../sync/protocol/notify.ts';

/** What a push service was given, as the device reads it. */
export interface Delivered {
  readonly text: string;
  readonly payload: unknown;
  readonly ttlS: number;
  readonly topic: string;
  /** Who signed: the subject and the audience of the token. */
  readonly signedBy: { readonly sub: string; readonly aud: string };
}

interface Device {
  readonly pair: ReturnType<typeof createECDH>;
  readonly auth: Buffer;
  readonly heard: Delivered[];
}

/** A device at a push service, with what reached it. */
export interface Subscribed {
  readonly subscription: NotifySubscription;
  readonly heard: readonly Delivered[];
}

const tokenSchema = z.object({ aud: z.string(), sub: z.string(), exp: z.number() });

/**
 * A push service on the loopback: it takes what is signed by the key it is told (RFC 8292), and hands it to devices that decrypt it (RFC 8291). Written by the
 * RFCs alone, so that it does not share a fault with what it tests.
 */
export class PushService {
  /** What it answers instead of taking it. */
  says: { readonly status: number; readonly retryAfterS?: number } | null = null;
  /** How often it was called, whatever it answered. */
  calls = 0;
  publicKey: string;
  readonly #server: Server;
  readonly #devices = new Map<string, Device>();

  constructor(publicKey: string) {
    this.publicKey = publicKey;
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, retryAfterS }) => {
        const headers = retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) };
        response.writeHead(status, headers).end('words of the service');
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get origin(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
  }

  subscribe(name: string): Subscribed {
    const pair = createECDH('prime256v1');
    const device: Device = { pair, auth: randomBytes(16), heard: [] };
    const keys = {
      p256dh: pair.generateKeys().toString('base64url'),
      auth: device.auth.toString('base64url'),
    };
    this.#devices.set(`/to/${name}`, device);
    return { subscription: { endpoint: `${this.origin}/to/${name}`, keys }, heard: device.heard };
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; retryAfterS?: number }> {
    this.calls += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (this.says !== null) return this.says;
    const device = this.#devices.get(request.url ?? '');
    if (device === undefined) return { status: 404 };
    const signedBy = this.#signer(request.headers.authorization ?? '');
    if (signedBy === null) return { status: 403 };
    if (request.headers['content-encoding'] !== 'aes128gcm') return { status: 415 };
    const text = decrypt(Buffer.concat(chunks), device);
    const { ttl, topic } = request.headers;
    device.heard.push({
      ...{ text, payload: JSON.parse(text) as unknown, signedBy },
      ...{ ttlS: Number(ttl), topic: String(topic) },
    });
    return { status: 201 };
  }

  /** RFC 8292: a token of this service, not older than a day, signed with ES256 by the key that devices were told. */
  #signer(authorization: string) {
    const [, token = '', key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
    const [head = '', body = '', signature = ''] = token.split('.');
    if (key !== this.publicKey) return null;
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
    const publicKey = createPublicKey({
      format: 'jwk',
      key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' },
    });
    const signed = Buffer.from(`${head}.${body}`);
    const ieee = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    if (!verify('sha256', signed, ieee, Buffer.from(signature, 'base64url'))) return null;
    const { aud, sub, exp } = tokenSchema.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    const leftS = exp - Date.now() / 1_000;
    return aud === this.origin && leftS > 0 && leftS <= 86_400 ? { aud, sub } : null;
  }
}

/** RFC 8188 in one record, with the keys of RFC 8291. */
function decrypt(body: Buffer, { pair, auth }: Device): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last octet that is not zero ends the text, and says that this record is the last.
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}
