import { isAgent, type Person } from '../../../sync/domain/person.ts';
import { SIGN_IN_STYLE } from './sign-in-style.ts';

const ROLE_ORDER = ['agent', 'lead', 'admin', 'requester'] as const;
const ROLE_WORDS = { agent: 'Agent', lead: 'Lead', admin: 'Administrator', requester: 'Requester' } as const;

/** The page on which a person of the one machine says who they are: those who work tickets first, each one button. */
export function signInPage(people: readonly Person[], action: string): string {
  const able = people.filter((person) => !person.disabled && person.email !== null);
  const desk = able.filter(isAgent).sort(byRoleAndName);
  const others = able.filter((person) => !isAgent(person)).sort(byRoleAndName);
  return page(
    'Sign in to Roost',
    `<p>This helpdesk runs on this machine alone, with sample people and no passwords. Choose who you are.</p>
<form method="post" action="${escape(action)}">
<h2 id="desk">At the desk</h2>
<ul aria-labelledby="desk">${desk.map(agentItem).join('')}</ul>
${others.length === 0 ? '' : requesterList(others)}
</form>`,
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
  return item(person, [...new Set(place)].join(', '));
}

function requesterList(requesters: readonly Person[]): string {
  return `<details><summary>Somebody who asks for help (${requesters.length})</summary>
<ul>${requesters.map((person) => item(person, null)).join('')}</ul></details>`;
}

function item(person: Person, line: string | null): string {
  const more = line === null ? '' : `<span>${escape(line)}</span>`;
  return `<li><button name="person" value="${escape(person.id)}"><b>${escape(person.name)}</b>${more}</button></li>`;
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
