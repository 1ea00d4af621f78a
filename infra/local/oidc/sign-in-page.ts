import { isAgent, type Person } from '../../../sync/domain/person.ts';
import { SIGN_IN_STYLE } from './sign-in-style.ts';

const ROLE_ORDER = ['agent', 'lead', 'admin', 'requester'] as const;
const ROLE_WORDS = { agent: 'Agent', lead: 'Lead', admin: 'Administrator', requester: 'Requester' } as const;

/** What there is to say beside the form: why the last try did not do. */
interface Told {
  readonly fault?: string;
  readonly address: string;
}

/**
 * The page on which a person of the one machine says who they are: who asks for help by an address that a code is sent to, those who work tickets by
 * one button each.
 */
export function signInPage(people: readonly Person[], action: string, { fault, address }: Told): string {
  const able = people.filter((person) => !person.disabled && person.email !== null);
  const desk = able.filter(isAgent).sort(byRoleAndName);
  return page(
    'Sign in to Roost',
    `<h2>Asking for help</h2>
${faultLine(fault)}<form method="post" action="${escape(action)}">
<label>Your e-mail address<input name="email" type="email" required autocomplete="email" maxlength="254" value="${escape(address)}"></label>
<button class="go">Send me a code</button>
</form>
<h2 id="desk">At the desk</h2>
<p>This helpdesk runs on this machine alone, with sample people and no passwords. Choose who you are.</p>
<form method="post" action="${escape(action)}">
<ul aria-labelledby="desk">${desk.map(agentItem).join('')}</ul>
</form>`,
  );
}

/** The page that asks for the code. It is the same for every address, known or not. */
export function codePage(action: string, { fault, address }: Told): string {
  return page(
    'Type the code from your mail',
    `<p>A code is on its way to <b>${escape(address)}</b>. It holds for ten minutes, and works once.</p>
${faultLine(fault)}<form method="post" action="${escape(action)}">
<label>Code<input name="code" required inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" maxlength="9" autofocus></label>
<button class="go">Sign in</button>
</form>
<form method="post" action="${escape(action)}">
<p>Nothing there? Look among the junk mail too.
<button class="link" name="email" value="${escape(address)}">Send another code</button> or
<a href="${escape(action)}">use another address</a>.</p>
</form>
<p>On this machine mail goes nowhere: it is in the <a href="/mailbox" target="_blank">mailbox</a>.</p>`,
  );
}

/** The page for a sign-in that cannot go on. */
export function faultPage(reason: string): string {
  return page(
    'This sign-in cannot go on',
    `<p>It may have been open for too long, or the server was started again since. Nothing on your device is touched by this.</p>
<h2>What the provider said</h2><p>${escape(reason)}</p>
<p><a href="/api/session/sign-in">Begin again</a></p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icons/roost.svg" type="image/svg+xml">
<style>${SIGN_IN_STYLE}</style>
</head>
<body>
<main>
<header><img src="/icons/roost.svg" alt=""><h1>${title}</h1></header>
${body}
</main>
</body>
</html>
`;
}

function agentItem(person: Person): string {
  const place = [ROLE_WORDS[person.role], person.title, person.site].filter((part) => part !== undefined);
  const line = escape([...new Set(place)].join(', '));
  return `<li><button name="person" value="${escape(person.id)}"><b>${escape(person.name)}</b><span>${line}</span></button></li>`;
}

function faultLine(fault: string | undefined): string {
  return fault === undefined ? '' : `<p role="alert">${escape(fault)}</p>`;
}

function byRoleAndName(a: Person, b: Person): number {
  return ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.name.localeCompare(b.name, 'en');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
