import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Person } from '../../../sync/domain/person.ts';
import { createLocalProvider, signInPath, type LocalProviderOptions } from './local-provider.ts';
import { faultPage, signInPage } from './sign-in-page.ts';
import { SIGN_IN_POLICY } from './sign-in-style.ts';

/** Answers one request below `/oidc`. */
export type OpenidListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the provider's own pages need besides. */
export interface OpenidListenerOptions extends LocalProviderOptions {
  readonly listPeople: () => Promise<readonly Person[]>;
}

const TYPE_FILE =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
const SIGN_IN = /^\/oidc\/sign-in\/([A-Za-z0-9_-]{10,60})$/;
const FORM_BYTES = 1_000;

/** The local OpenID provider with its pages, as one listener. */
export async function createOpenidListener(options: OpenidListenerOptions): Promise<OpenidListener> {
  const provider = await createLocalProvider(options);
  const endpoints = provider.callback();
  return async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const uid = SIGN_IN.exec(path)?.[1];
    if (path === '/oidc/type.woff2') return sendType(response);
    if (uid !== undefined) {
      const page = await answerSignIn(options, provider, uid, request, response);
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

interface Page {
  readonly status: number;
  readonly html: string;
}

/** Shows the page of one sign-in, or ends it; null when the answer has been given already. */
async function answerSignIn(
  options: OpenidListenerOptions,
  provider: Provider,
  uid: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Page | null> {
  let earlierSession: string | undefined;
  try {
    earlierSession = (await provider.interactionDetails(request, response)).session?.uid;
  } catch (fault) {
    return { status: 400, html: faultPage(fault instanceof Error ? fault.message : 'unknown') };
  }
  if (request.method !== 'POST')
    return { status: 200, html: signInPage(await options.listPeople(), signInPath(uid)) };
  if (request.headers.origin !== options.origin)
    return { status: 403, html: faultPage('The choice did not come from this page.') };
  const person = await options.findPerson(await chosenPerson(request));
  if (person === null || person.disabled)
    return { status: 403, html: faultPage('This person cannot sign in.') };
  const login = { accountId: person.id, remember: false };
  const location = await provider.interactionResult(request, response, { login });
  if (earlierSession !== undefined) await forgetEarlierPerson(provider, earlierSession, person.id);
  response.writeHead(303, { location }).end();
  return null;
}

/**
 * When somebody else signs in in the same browser, the provider would first sign the earlier person out by a page with an inline script, which
 * our policy forbids. So it forgets them here.
 */
async function forgetEarlierPerson(provider: Provider, sessionUid: string, personId: string): Promise<void> {
  const session = await provider.Session.findByUid(sessionUid);
  if (session?.accountId === undefined || session.accountId === personId) return;
  delete session.accountId;
  await session.persist();
}

async function chosenPerson(request: IncomingMessage): Promise<string> {
  let form = '';
  for await (const chunk of request.setEncoding('utf8')) {
    form += String(chunk);
    if (form.length > FORM_BYTES) return '';
  }
  const id = new URLSearchParams(form).get('person') ?? '';
  return /^[A-Za-z0-9_-]{1,80}$/.test(id) ? id : '';
}

function sendPage(response: ServerResponse, { status, html }: Page): void {
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
