import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

// Writes what travels to people as a bill of materials (CycloneDX): npm run sbom.
const FILE = '.cache/sbom.json';
const asked = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];

const text = execFileSync('npm', asked, { encoding: 'utf8', maxBuffer: 64_000_000 });
mkdirSync('.cache', { recursive: true });
writeFileSync(FILE, text);
console.log(`${FILE}: ${JSON.parse(text).components.length} packages`);
