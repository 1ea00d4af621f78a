import { Hono } from 'hono';
import * as z from 'zod/mini';
import { mayAdminister, type AdminDeed } from '../../domain/admin-rights.ts';
import { idSchema } from '../../domain/id.ts';
import {
  adminCommandSchemas,
  adminDoneSchema,
  exportAskSchema,
  knownDevicesSchema,
  type AdminCommand,
  type AdminCommandName,
} from '../../protocol/admin.ts';
import { knownApiKeysSchema, knownWebhooksSchema } from '../../protocol/integrations.ts';
import { KEEP_MONTHS } from '../../domain/setting.ts';
import { agedTicketsSchema, holdingsSchema } from '../../protocol/privacy.ts';
import { AdminRefused } from '../admin/admin-refused.ts';
import type { FoundSession } from '../session/find-session.ts';
import type { ApiContext, ApiEnv } from './api-context.ts';
import type { AdminApiDeps } from './api-deps.ts';
import { ApiProblem } from './api-problem.ts';
import { readBody } from './read-body.ts';
import { signedIn } from './signed-in.ts';

const PEOPLE_ASKED = 100;
const beforeSchema = z.nullable(z.coerce.number<string>().check(z.int(), z.positive()));
const peopleSchema = z.array(idSchema).check(z.maxLength(PEOPLE_ASKED));

/** `/api/admin`: commands, the audit log, and what is known of devices. */
export function adminDoors(deps: AdminApiDeps): Hono<ApiEnv> {
  const doors = new Hono<ApiEnv>();

  doors.post('/commands/:name', async (c) => {
    const session = await signedIn(deps, c);
    const name = c.req.param('name');
    if (!isCommandName(name)) throw new ApiProblem('not-found', 'There is no command of this name.');
    if (session.person.role === 'requester')
      throw new ApiProblem('not-allowed', 'Only the desk changes settings.');
    await carryOut(deps, session, name, adminCommandSchemas[name], c);
    return c.json(adminDoneSchema.parse({ done: true }));
  });

  doors.get('/audit', async (c) => {
    await allowed(deps, c, 'audit');
    const before = z.safeParse(beforeSchema, c.req.query('before') ?? null);
    if (!before.success) throw new ApiProblem('not-valid', 'Look at before.');
    return c.json(await deps.admin.audit(before.data));
  });

  doors.get('/devices', async (c) => {
    await allowed(deps, c, 'devices');
    const people = z.safeParse(peopleSchema, c.req.queries('person') ?? []);
    if (!people.success) throw new ApiProblem('not-valid', 'Look at person.');
    return c.json(knownDevicesSchema.parse({ devices: await deps.admin.devices(people.data) }));
  });

  doors.get('/api-keys', async (c) => {
    await allowed(deps, c, 'see-integrations');
    return c.json(knownApiKeysSchema.parse({ keys: await deps.admin.apiKeys() }));
  });

  doors.get('/webhooks', async (c) => {
    await allowed(deps, c, 'see-integrations');
    return c.json(knownWebhooksSchema.parse({ webhooks: await deps.admin.webhooks() }));
  });

  doors.get('/privacy/:personId', async (c) => {
    await allowed(deps, c, 'privacy');
    return c.json(holdingsSchema.parse(await deps.admin.holdings(personIdOf(c))));
  });

  doors.get('/retention', async (c) => {
    await allowed(deps, c, 'privacy');
    const months = KEEP_MONTHS.find((one) => String(one) === c.req.query('months'));
    if (months === undefined) throw new ApiProblem('not-valid', 'Look at months.');
    return c.json(agedTicketsSchema.parse(await deps.admin.aged(months)));
  });

  // What is given out is noted first, so it is no GET.
  doors.post('/privacy/:personId/export', async (c) => {
    const session = await signedIn(deps, c);
    const personId = personIdOf(c);
    const { command } = await readBody(c.req.raw, exportAskSchema);
    await given(deps.admin.run(session, 'export-person', { command, personId }));
    const exported = await deps.admin.exported(personId);
    if (exported === null) throw new ApiProblem('not-found', 'This person is not known here any more.');
    return c.json(exported);
  });

  return doors;
}

function personIdOf(c: ApiContext): string {
  const id = idSchema.safeParse(c.req.param('personId'));
  if (!id.success) throw new ApiProblem('not-found', 'Nobody has this id.');
  return id.data;
}

async function carryOut<Name extends AdminCommandName>(
  deps: AdminApiDeps,
  session: FoundSession,
  name: Name,
  schema: z.ZodMiniType<AdminCommand<Name>>,
  c: ApiContext,
): Promise<void> {
  const command = await readBody(c.req.raw, schema);
  await given(deps.admin.run(session, name, command));
}

async function given(run: Promise<void>): Promise<void> {
  try {
    await run;
  } catch (fault) {
    if (fault instanceof AdminRefused) throw new ApiProblem(fault.reason, fault.message, fault.field);
    throw fault;
  }
}

async function allowed(deps: AdminApiDeps, c: ApiContext, deed: AdminDeed): Promise<void> {
  const { actor } = await signedIn(deps, c);
  if (!mayAdminister(actor, deed)) throw new ApiProblem('not-allowed', 'Only an admin may look at this.');
}

function isCommandName(name: string): name is AdminCommandName {
  return Object.hasOwn(adminCommandSchemas, name);
}
