import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerSignIn, type SignInPage, type SignInParts } from './answer-sign-in.ts';
import { createLocalProvider, type LocalProviderOptions } from './local-provider.ts';
import { OneTimeCodes, type CodePorts } from './one-time-codes.ts';
import { SIGN_IN_POLICY } from './sign-in-style.ts';

/** Answers one request below `/oidc`. */
export type OpenidListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the provider's own pages need besides. */
export interface OpenidListenerOptions
  extends LocalProviderOptions, Pick<SignInParts, 'listPeople' | 'findByEmail'>, Pick<CodePorts, 'deliver'> {}

const TYPE_FILE =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
const SIGN_IN = /^\/oidc\/sign-in\/([A-Za-z0-9_-]{10,60})$/;

/** The local OpenID provider with its pages, as one listener. */
export async function createOpenidListener(options: OpenidListenerOptions): Promise<OpenidListener> {
  const provider = await createLocalProvider(options);
  const endpoints = provider.callback();
  const signIn = { ...options, provider, codes: new OneTimeCodes(options) };
  return async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const uid = SIGN_IN.exec(path)?.[1];
    if (path === '/oidc/type.woff2') return sendType(response);
    if (uid !== undefined) {
      const page = await answerSignIn(signIn, { uid, request, response });
      if (page !== null) sendPage(response, page);
      return;
    }
    response.setHeader('content-security-policy', SIGN_IN_POLICY);
    response.setHeader('cache-control', 'no-store');
    // The provider thinks that it stands at the root, and finds out where it is mounted from the two addresses.
    Object.assign(request, { originalUrl: request.url, url: request.url?.slice('/oidc'.length) ?? '/' });
    await endpoints(request, response);
  };
}

function sendPage(response: ServerResponse, { status, html }: SignInPage): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': SIGN_IN_POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    .end(html);
}

async function sendType(response: ServerResponse): Promise<void> {
  const file = await readFile(createRequire(import.meta.url).resolve(TYPE_FILE));
  response
    .writeHead(200, { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=86400' })
    .end(file);
}
