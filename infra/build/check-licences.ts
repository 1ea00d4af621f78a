import { readFileSync } from 'node:fs';
import { licenceFaults, lockSchema } from './licences.ts';

// Holds every package of the lockfile against the list of licences: npm run check:licences.
const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const faults = licenceFaults(lock);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${Object.keys(lock.packages).length - 1} packages, each under a licence on the list.`);
