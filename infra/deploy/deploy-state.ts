import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** The account that the environment was last deployed to. */
  account: z.string().optional(),
  /** The commit whose tests were last seen green. */
  tested: z.string().optional(),
  /** The commit that the build was last made from. */
  built: z.string().optional(),
  /** The table that a restore which goes on is leaving. */
  restoring: z.string().optional(),
  /** The restored table that not everything stands on yet, though it is written down. */
  wiring: z.string().optional(),
  /** The commit that was last deployed whole. */
  deployed: z.string().optional(),
});

/** What is remembered of deployments from this machine. Losing it costs time and nothing else. */
export type DeployState = { readonly [Field in keyof z.infer<typeof schema>]: string | undefined };

/** Where it is remembered. */
export interface StateFile {
  read(): DeployState;
  /** Adds to what is remembered. */
  note(more: DeployState): void;
}

/** The state in a file; no file is an empty one. */
export function stateInFile(file: string): StateFile {
  const read = () => (existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {});
  return {
    read,
    note: (more) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify({ ...read(), ...more }, null, 2)}\n`);
    },
  };
}
