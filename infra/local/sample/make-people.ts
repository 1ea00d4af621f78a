import type { Person } from '../../../sync/domain/person.ts';
import { AGENTS } from './desk.ts';
import { DEPARTMENTS, MAIL_DOMAIN, SITES } from './firm.ts';
import { NAMES } from './names.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

/** Somebody of the firm who asks for help. */
export interface SampleRequester {
  readonly person: Person;
  readonly department: string;
  readonly site: string;
}

const REQUESTERS = 300;
const FIRM_SINCE_MS = Date.parse('2021-03-01T08:00:00.000Z');
const DAY_MS = 86_400_000;

/**
 * Everyone in the firm, the same for every seed, so that adding tickets to a table never adds the same people again. Addresses are
 * `first.family@larkfield.example`.
 */
export function makePeople(): { agents: Person[]; requesters: SampleRequester[] } {
  const random = seededRandom('larkfield-people');
  const agents = AGENTS.map(({ id, name, role, title, site, memberOf }) => ({
    ...entry(random, id, name),
    role,
    memberOf: [...memberOf],
    title,
    site,
  }));
  return { agents, requesters: makeRequesters(random, new Set(agents.map((agent) => agent.name))) };
}

function makeRequesters(random: SeededRandom, taken: Set<string>): SampleRequester[] {
  const requesters: SampleRequester[] = [];
  while (requesters.length < REQUESTERS) {
    const origin = random.weighted(NAMES, ({ first }) => first.length);
    const name = `${random.pick(origin.first.split(' '))} ${random.pick(origin.family.split(' '))}`;
    if (taken.has(name)) continue;
    taken.add(name);
    const department = random.pick(DEPARTMENTS);
    const site = random.weighted(SITES, ({ weight }) => weight).name;
    const title = `${random.pick(department.titles)}, ${department.name}`;
    const person: Person = {
      ...entry(random, slug(name), name),
      role: 'requester',
      memberOf: [],
      title,
      site,
    };
    requesters.push({ person, department: department.name, site });
  }
  return requesters;
}

function entry(random: SeededRandom, id: string, name: string) {
  const createdAt = new Date(FIRM_SINCE_MS + random.between(0, 900) * DAY_MS).toISOString();
  const email = `${slug(name).replaceAll('-', '.')}@${MAIL_DOMAIN}`;
  return { id, rev: `srv-${random.text(26)}`, name, email, disabled: false, createdAt };
}

/** `Tomasz Zieliński` as `tomasz-zielinski`. */
function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ł', 'l');
  return plain.replace(/[^a-z]+/g, '-');
}
