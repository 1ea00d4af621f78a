import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The one pair of keys that the bucket of this machine knows. */
export interface ObjectKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A request as far as its signature is about it. `target` is its path with its query, as it came. */
export interface SignedRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const CLOCK_MS = 15 * 60_000;

/** Whether a request bears a valid AWS signature of version 4, in its headers or (for a time it names) in its query. */
export function isSigned(request: SignedRequest, keys: ObjectKeys, nowMs: number): boolean {
  const [path = '', query = ''] = request.target.split('?');
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('=') as [string, string?]);
  const asked = new Map(pairs.map(([name, value = '']) => [name, decodeURIComponent(value)]));
  const inQuery = asked.get('X-Amz-Signature');
  const said = inQuery === undefined ? readAuthorization(request.headers) : readQuery(asked, inQuery);
  if (said === null || !isInTime(said, nowMs)) return false;
  const hash = inQuery === undefined ? bodyHash(request) : 'UNSIGNED-PAYLOAD';
  if (hash === null) return false;
  const canonical = [
    request.method,
    path,
    pairs
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value = '']) => `${name}=${value}`)
      .sort()
      .join('&'),
    ...said.signedHeaders.map((name) => `${name}:${headerText(request.headers, name)}`),
    '',
    said.signedHeaders.join(';'),
    hash,
  ].join('\n');
  const scope = said.credential.split('/').slice(1).join('/');
  const text = [ALGORITHM, said.date, scope, sha256(canonical)].join('\n');
  return said.signedHeaders.includes('host') && isSignatureOf(said, text, keys);
}

/** Whether a signature is of this text, under the key that its credential names. */
export function isSignatureOf(
  said: { readonly credential: string; readonly signature: string },
  text: string,
  keys: ObjectKeys,
): boolean {
  const [id = '', day = '', region = '', service = '', end = ''] = said.credential.split('/');
  if (id !== keys.accessKeyId || service !== 's3' || end !== 'aws4_request') return false;
  const key = [day, region, service, end].reduce<Buffer | string>(hmac, `AWS4${keys.secretAccessKey}`);
  const should = hmac(key, text);
  const is = Buffer.from(said.signature, 'hex');
  return is.length === should.length && timingSafeEqual(is, should);
}

/** `20260312T142000Z` in milliseconds since 1970; not a number when it is none. */
export function amzDateMs(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

interface Said {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly expiresS: number | null;
}

function readAuthorization(headers: IncomingHttpHeaders): Said | null {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  const date = headers['x-amz-date'];
  if (match === null || typeof date !== 'string') return null;
  const [, credential = '', signed = '', signature = ''] = match;
  return { credential, signedHeaders: signed.split(';'), signature, date, expiresS: null };
}

function readQuery(asked: ReadonlyMap<string, string>, signature: string): Said | null {
  const text = (name: string) => asked.get(`X-Amz-${name}`) ?? '';
  if (text('Algorithm') !== ALGORITHM) return null;
  return {
    credential: text('Credential'),
    signedHeaders: text('SignedHeaders').split(';'),
    signature,
    date: text('Date'),
    expiresS: Number(text('Expires')),
  };
}

function isInTime({ date, expiresS }: Said, nowMs: number): boolean {
  const at = amzDateMs(date);
  if (expiresS === null) return Math.abs(nowMs - at) <= CLOCK_MS;
  return nowMs >= at - CLOCK_MS && nowMs <= at + expiresS * 1_000;
}

function bodyHash({ headers, body }: SignedRequest): string | null {
  const said = headers['x-amz-content-sha256'];
  return said === sha256(body) ? said : null;
}

function headerText(headers: IncomingHttpHeaders, name: string): string {
  return String(headers[name] ?? '')
    .trim()
    .replace(/ +/g, ' ');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(of: Buffer | string): string {
  return createHash('sha256').update(of).digest('hex');
}
