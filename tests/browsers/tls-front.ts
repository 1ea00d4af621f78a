import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Something that speaks TLS on the loopback and passes everything on to the server behind it, sockets too. */
export interface TlsFront {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** `portBehind` is asked for each request: the server may be away. */
export async function openTlsFront(portBehind: () => number): Promise<TlsFront> {
  const front = createServer(selfSigned());
  const passOn = (url: string | undefined, method: string | undefined, headers: IncomingHttpHeaders) =>
    request({
      host: '127.0.0.1',
      port: portBehind(),
      path: url,
      method,
      headers: { ...headers, 'x-forwarded-proto': 'https' },
    });
  front.on('request', (asked, answer) => {
    const behind = passOn(asked.url, asked.method, asked.headers);
    behind.on('response', (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(answer);
    });
    // The server is away: so is the connection, as it would be with no network.
    behind.on('error', () => answer.destroy());
    asked.pipe(behind);
  });
  front.on('upgrade', (asked, socket, head) => {
    const behind = passOn(asked.url, asked.method, asked.headers);
    behind.on('upgrade', (told, other) => {
      const lines = Object.entries(told.headers).map(([name, value]) => `${name}: ${String(value)}`);
      socket.write(['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n'));
      other.write(head);
      for (const one of [socket, other]) one.on('error', () => undefined);
      socket.pipe(other).pipe(socket);
      socket.on('close', () => other.destroy());
      other.on('close', () => socket.destroy());
    });
    behind.on('response', () => socket.destroy());
    behind.on('error', () => socket.destroy());
    behind.end();
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    url: `https://localhost:${(front.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(front, 'close');
      front.close();
      front.closeAllConnections();
      await closed;
    },
  };
}

/** A key and a certificate for `localhost`, made now and known to nobody: the browser is told to take it as it is. */
function selfSigned(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'roost-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...[
          '-subj',
          '/CN=localhost',
          '-addext',
          'subjectAltName=DNS:localhost',
          '-keyout',
          key,
          '-out',
          cert,
        ],
      ],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
