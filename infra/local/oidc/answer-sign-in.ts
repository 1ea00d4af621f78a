import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { isAgent, type Person } from '../../../sync/domain/person.ts';
import { emailSchema } from '../../../sync/domain/ticket.ts';
import { addressAccount, signInPath } from './local-provider.ts';
import type { OneTimeCodes } from './one-time-codes.ts';
import { codePage, faultPage, signInPage } from './sign-in-page.ts';

/** What one sign-in's own pages stand on. */
export interface SignInParts {
  readonly provider: Provider;
  readonly codes: OneTimeCodes;
  readonly origin: string;
  readonly findPerson: (personId: string) => Promise<Person | null>;
  readonly findByEmail: (email: string) => Promise<Person | null>;
  readonly listPeople: () => Promise<readonly Person[]>;
}

/** A page of the sign-in, for whoever asked. */
export interface SignInPage {
  readonly status: number;
  readonly html: string;
}

interface SignInCall {
  readonly uid: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const FORM_BYTES = 1_000;

/** Shows the page of one sign-in, or ends it; null when the answer has been given already. */
export async function answerSignIn(parts: SignInParts, call: SignInCall): Promise<SignInPage | null> {
  const { provider, origin } = parts;
  const { uid, request, response } = call;
  let details: Awaited<ReturnType<Provider['interactionDetails']>>;
  try {
    details = await provider.interactionDetails(request, response);
  } catch (fault) {
    return { status: 400, html: faultPage(fault instanceof Error ? fault.message : 'unknown') };
  }
  if (request.method !== 'POST') {
    const hint = emailSchema.safeParse(details.params['login_hint']);
    return firstPage(parts, uid, { address: hint.success ? hint.data : '' });
  }
  if (request.headers.origin !== origin)
    return { status: 403, html: faultPage('The choice did not come from this page.') };
  const outcome = await judgeForm(parts, call, await readForm(request));
  if (typeof outcome !== 'string') return outcome;
  const login = { accountId: outcome, remember: false };
  const location = await provider.interactionResult(request, response, { login });
  const earlier = details.session?.uid;
  if (earlier !== undefined) await forgetEarlierPerson(provider, earlier, outcome);
  response.writeHead(303, { location }).end();
  return null;
}

/** Whose account the form proves, or the page that says what is next. */
async function judgeForm(
  parts: SignInParts,
  { uid, request }: SignInCall,
  form: URLSearchParams,
): Promise<string | SignInPage> {
  const email = form.get('email');
  if (email !== null)
    return sendCode(parts, uid, email.trim().toLowerCase(), request.socket.remoteAddress ?? '');
  const code = form.get('code');
  if (code !== null) return judgeCode(parts, uid, code);
  const id = form.get('person') ?? '';
  const person = /^[A-Za-z0-9_-]{1,80}$/.test(id) ? await parts.findPerson(id) : null;
  if (person === null || person.disabled || !isAgent(person))
    return { status: 403, html: faultPage('This person cannot sign in.') };
  return person.id;
}

async function sendCode(
  parts: SignInParts,
  uid: string,
  address: string,
  network: string,
): Promise<SignInPage> {
  if (!emailSchema.safeParse(address).success)
    return firstPage(parts, uid, { address, fault: 'That is no e-mail address.' });
  const sent = await parts.codes.send(uid, address, network);
  if (sent === 'sent') return { status: 200, html: codePage(signInPath(uid), { address }) };
  const fault = 'Too many codes were asked for. Try again in an hour.';
  return { ...(await firstPage(parts, uid, { address, fault })), status: 429 };
}

/** Only whoever has proved an address is told anything about it. */
async function judgeCode(parts: SignInParts, uid: string, code: string): Promise<string | SignInPage> {
  const judged = parts.codes.check(uid, code);
  if (judged.kind === 'over')
    return firstPage(parts, uid, {
      address: '',
      fault: 'That code does not hold any more. Ask for another.',
    });
  const { address } = judged;
  if (judged.kind === 'wrong') {
    const fault = 'That is not the code. Look at the newest mail.';
    return { status: 200, html: codePage(signInPath(uid), { address, fault }) };
  }
  const person = await parts.findByEmail(address);
  if (person !== null && isAgent(person))
    return firstPage(parts, uid, {
      address: '',
      fault: `${person.name} works at the desk: choose the name.`,
    });
  return person?.id ?? addressAccount(address);
}

async function firstPage(
  { listPeople }: SignInParts,
  uid: string,
  told: Parameters<typeof signInPage>[2],
): Promise<SignInPage> {
  return { status: 200, html: signInPage(await listPeople(), signInPath(uid), told) };
}

/**
 * When somebody else signs in in the same browser, the provider would first sign the earlier person out by a page with an inline script, which
 * our policy forbids. So it forgets them here.
 */
async function forgetEarlierPerson(provider: Provider, sessionUid: string, accountId: string): Promise<void> {
  const session = await provider.Session.findByUid(sessionUid);
  if (session?.accountId === undefined || session.accountId === accountId) return;
  delete session.accountId;
  await session.persist();
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let form = '';
  for await (const chunk of request.setEncoding('utf8')) {
    form += String(chunk);
    if (form.length > FORM_BYTES) return new URLSearchParams();
  }
  return new URLSearchParams(form);
}
