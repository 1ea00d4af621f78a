import { z } from 'zod';

/** A name in the DNS, in lower case. */
const hostSchema = z
  .string()
  .regex(/^(?=.{4,200}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'is no domain in lower case');

const regionSchema = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is no region of AWS');

const environmentSchema = z
  .strictObject({
    /** Where the table, the functions and mail are. SES has to take mail in there. */
    region: regionSchema,
    /** Where copies of the table go every day: another one, so that what befalls the first leaves them alone. */
    backupRegion: regionSchema,
    /** Where people go to. `api.` and `socket.` before it are the origins behind it. */
    domain: hostSchema,
    /** The public hosted zone of Route 53 that holds both domains. */
    zone: z.strictObject({
      id: z.string().regex(/^Z[A-Z0-9]{5,31}$/, 'is no id of a hosted zone'),
      name: hostSchema,
    }),
    /** The domain of the addresses that queues answer from and take mail in at. */
    mailDomain: hostSchema,
    /** Whom alarms and the budget are told to. */
    alarmsTo: z.email(),
    /** What `security.txt` says: whom to tell of a hole, and the page that says what becomes of it. */
    security: z.strictObject({ contact: z.email(), policy: z.url({ protocol: /^https$/ }) }),
    budgetUsd: z.number().positive(),
    /** On-demand capacity has no ceiling of its own: what a fault of ours may cost in a second. */
    ceilings: z.strictObject({ reads: z.int().positive(), writes: z.int().positive() }),
  })
  .refine(({ region, backupRegion }) => region !== backupRegion, {
    path: ['backupRegion'],
    error: 'is where the table is',
  })
  .refine(({ domain, zone }) => isWithin(domain, zone.name), {
    path: ['domain'],
    error: 'is not in the zone',
  })
  .refine(({ mailDomain, zone }) => isWithin(mailDomain, zone.name), {
    path: ['mailDomain'],
    error: 'is not in the zone',
  });

/** One place Roost is deployed to. */
export type Environment = z.infer<typeof environmentSchema> & { readonly name: EnvironmentName };

export const ENVIRONMENT_NAMES = ['development', 'staging', 'production'] as const;
export type EnvironmentName = (typeof ENVIRONMENT_NAMES)[number];

const SECURITY = { contact: 'security@roost.example', policy: 'https://roost.example/security' };

/** The words of whoever runs Roost: names under `.example` belong to nobody and stand for theirs. */
const WRITTEN: Readonly<Record<EnvironmentName, z.input<typeof environmentSchema>>> = {
  development: {
    region: 'eu-west-1',
    backupRegion: 'eu-central-1',
    domain: 'desk.dev.roost.example',
    zone: { id: 'Z0000000DEVELOPMENT', name: 'dev.roost.example' },
    mailDomain: 'dev.roost.example',
    alarmsTo: 'alarms@roost.example',
    security: SECURITY,
    budgetUsd: 40,
    ceilings: { reads: 1_000, writes: 500 },
  },
  staging: {
    region: 'eu-west-1',
    backupRegion: 'eu-central-1',
    domain: 'desk.staging.roost.example',
    zone: { id: 'Z00000000000STAGING', name: 'staging.roost.example' },
    mailDomain: 'staging.roost.example',
    alarmsTo: 'alarms@roost.example',
    security: SECURITY,
    budgetUsd: 40,
    ceilings: { reads: 4_000, writes: 2_000 },
  },
  production: {
    region: 'eu-west-1',
    backupRegion: 'eu-central-1',
    domain: 'desk.roost.example',
    zone: { id: 'Z0000000000PRODUCTION', name: 'roost.example' },
    mailDomain: 'roost.example',
    alarmsTo: 'alarms@roost.example',
    security: SECURITY,
    budgetUsd: 40,
    ceilings: { reads: 4_000, writes: 2_000 },
  },
};

/** What was asked for cannot be done as it was asked; the message is a sentence for the person who asked. */
export class EnvironmentFault extends Error {
  override readonly name = 'EnvironmentFault';
}

/** The environment of this name. Throws `EnvironmentFault` when there is none, or what is written about it cannot be. */
export function environmentNamed(name: string | undefined): Environment {
  const known = ENVIRONMENT_NAMES.find((one) => one === name);
  if (known === undefined)
    throw new EnvironmentFault(
      `${name === undefined ? 'An environment has to be named' : `There is no environment "${name}"`}: it is one of ${ENVIRONMENT_NAMES.join(', ')}.`,
    );
  return { name: known, ...parseEnvironment(known, WRITTEN[known]) };
}

/** What was written about an environment, checked. Throws `EnvironmentFault` that names the field. */
export function parseEnvironment(name: string, written: unknown): z.infer<typeof environmentSchema> {
  const parsed = environmentSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new EnvironmentFault(
    `infra/aws/environments.ts: ${[name, ...(issue?.path ?? [])].map(String).join('.')}: ${issue?.message ?? 'cannot be read'}.`,
  );
}

/** Whether the environment still has the names of the sample, which nobody can own (RFC 2606). */
export function isSample({ domain, mailDomain }: Environment): boolean {
  return [domain, mailDomain].some((name) => name.endsWith('.example'));
}

function isWithin(domain: string, zone: string): boolean {
  return domain === zone || domain.endsWith(`.${zone}`);
}
