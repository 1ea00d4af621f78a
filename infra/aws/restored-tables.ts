import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { EnvironmentName } from './environments.ts';

/** Which environments stand on a table that was restored, and no longer on the one of their stack. A restore writes it, and it is committed. */
const FILE = 'infra/aws/restored-tables.json';

const restoredSchema = z.object({ name: z.string(), streamArn: z.string() });
const schema = z.partialRecord(z.enum(['development', 'staging', 'production']), restoredSchema);

/** A restored table that an environment stands on. */
export type RestoredTableName = z.infer<typeof restoredSchema>;

/** The restored table of an environment; null while it stands on that of its stack. */
export function restoredTable(environment: EnvironmentName): RestoredTableName | null {
  return readAll()[environment] ?? null;
}

/** Writes down that an environment stands on a restored table, or with null on its stack's own. */
export function noteRestoredTable(environment: EnvironmentName, table: RestoredTableName | null): void {
  const { [environment]: _before, ...others } = readAll();
  const all = table === null ? others : { ...others, [environment]: table };
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}

function readAll() {
  return existsSync(FILE) ? schema.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : {};
}
