import { ROUND_CHECK } from '../../domain/machine-person.ts';
import { sessionResponseSchema } from '../../protocol/session.ts';
import { expectStatus } from './private-document.ts';
import type { OpenedPage } from './round-browser.ts';
import { postOf, ROUND_DEVICE, type RoundWork } from './round.ts';

/** Sets out for the provider as a browser does, comes to its page, is let in, and binds its device. */
export const signIn: RoundWork = async (round, signal) => {
  const { browser, desk } = round;
  round.doing = 'sets out for the provider';
  const page = await browser.open('/api/session/sign-in?returnTo=/help', signal);
  requireProvider(page, round.origin);
  round.doing = 'is let in';
  await desk.signIn(browser, page, signal);
  round.doing = 'asks who is signed in';
  const answer = await browser.visit('/api/session', signal);
  if (answer.status !== 200) throw new Error(`A call was answered ${answer.status}.`);
  const { person } = sessionResponseSchema.parse(await answer.json());
  if (person.id !== ROUND_CHECK) throw new Error('Somebody else is signed in.');
  round.doing = 'binds its device';
  await expectStatus(postOf(round, signal)('/api/session/device', { device: ROUND_DEVICE }), 204);
  return null;
};

/** Throws unless it is the page at which the provider asks who somebody is: the desk and the provider each have one of their own for what went wrong. */
function requireProvider({ url, status }: OpenedPage, origin: string): void {
  if (url.origin === origin && url.pathname === '/sign-in')
    throw new Error('The desk says that it does not reach the provider.');
  if (status !== 200 || url.pathname === '/error')
    throw new Error(`The provider’s page was answered ${status}, at ${url.pathname}.`);
}
