import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Installs what Roost is compared with, by its own lock, when it is not there: nobody needs it but this bench. */
export async function ensurePeers(): Promise<void> {
  if (existsSync(join(HERE, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the peers, once.');
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE });
}
