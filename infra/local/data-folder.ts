import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { LocalFault } from './local-fault.ts';
import { processIdentity } from './process-identity.ts';

const runningSchema = z.object({
  pid: z.number(),
  identity: z.string(),
  /** Null while it is starting. */
  url: z.nullable(z.string()),
  /** Where its DynamoDB Local is. */
  endpoint: z.nullable(z.string()),
});

/** The server that works on a data folder. */
export type RunningServer = z.infer<typeof runningSchema>;

/** A data folder that this process has for itself. */
export interface DataFolder {
  path(name: string): string;
  /** Where the engine of a server was that was killed on this folder: it may outlive its server for a moment. */
  readonly earlierEndpoint: string | null;
  /** Tells the commands of this machine where the server is; `url` is null while it is starting. */
  announce(where: { readonly url: string | null; readonly endpoint: string }): void;
  release(): void;
}

const LOCK = 'server.json';

/** Takes a data folder, which is made when it is not there. Throws `LocalFault` when it cannot be used or another server works on it. */
export function takeDataFolder(given: string): DataFolder {
  const folder = resolve(given);
  makeUsable(folder);
  const other = runningServer(folder);
  if (other !== null)
    throw new LocalFault(
      `Roost already runs on ${folder}${other.url === null ? '' : ` at ${other.url}`} (process ${other.pid}): stop it, or give another folder with --data.`,
    );
  const lock = join(folder, LOCK);
  const earlierEndpoint = readNote(lock)?.endpoint ?? null;
  const identity = processIdentity(process.pid) ?? String(process.pid);
  const write = (url: string | null, endpoint: string | null) => {
    const running: RunningServer = { pid: process.pid, identity, url, endpoint };
    // Written beside and moved over it, so that nobody reads half a file.
    writeFileSync(`${lock}.new`, JSON.stringify(running));
    renameSync(`${lock}.new`, lock);
  };
  write(null, null);
  return {
    path: (name) => join(folder, name),
    earlierEndpoint,
    announce: ({ url, endpoint }) => write(url, endpoint),
    release: () => rmSync(lock, { force: true }),
  };
}

/** The server that works on this folder now, or null; one that was killed and left its note behind does not count. */
export function runningServer(folder: string): RunningServer | null {
  const noted = readNote(join(resolve(folder), LOCK));
  return noted !== null && processIdentity(noted.pid) === noted.identity ? noted : null;
}

function readNote(lock: string): RunningServer | null {
  try {
    const noted = runningSchema.safeParse(JSON.parse(readFileSync(lock, 'utf8')));
    return noted.success ? noted.data : null;
  } catch {
    return null;
  }
}

function makeUsable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fault) {
    const why = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    throw new LocalFault(
      `The data folder ${folder} cannot be read and written (${why}): give another one with --data.`,
    );
  }
}
