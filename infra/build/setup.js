import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// Makes this machine ready. Plain JavaScript on Node alone: it runs before anything is installed.
//   node infra/build/setup.js           checks Node, installs what is missing, builds
//   node infra/build/setup.js --quick   the same without the build (npm test builds for itself)
const quick = process.argv.includes('--quick');

requireNode();
installPackages();
installPrograms([
  { name: 'chromium', debianPackage: 'chromium', places: ['/usr/bin/chromium', process.env.ROOST_CHROMIUM] },
  {
    name: 'chromium-headless-shell',
    debianPackage: 'chromium-headless-shell',
    places: ['/usr/bin/chromium-headless-shell', process.env.ROOST_CHROMIUM],
    // Browser tests are quicker with it, and pass without.
    isOptional: true,
  },
  {
    name: 'java',
    debianPackage: 'default-jre-headless',
    places: ['/usr/bin/java', process.env.JAVA_HOME && `${process.env.JAVA_HOME}/bin/java`],
  },
]);
if (!quick) run('npm', ['run', '--silent', 'build']);

function requireNode() {
  const wanted = JSON.parse(readFileSync('package.json', 'utf8')).engines.node.replace('>=', '');
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  stop(`Roost needs Node ${wanted} or newer; this is ${process.versions.node}.`);
}

function installPackages() {
  // npm writes this file last, so it stands for a finished install; an older one than the lock is a stale install.
  const done = 'node_modules/.package-lock.json';
  if (existsSync(done) && installedVersions(done) === installedVersions('package-lock.json')) return;
  console.log('Installing packages (npm ci)');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Every package with its version, in one string. Optional ones are left out: a machine skips those of other platforms. */
function installedVersions(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages)
    .filter(([path, one]) => path !== '' && !one.optional && !one.devOptional && !one.peer)
    .map(([path, one]) => `${path}@${one.version}`)
    .sort()
    .join('\n');
}

function installPrograms(programs) {
  const missing = programs.filter(({ name, places }) => !isHere(name, places));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  const packages = missing.map(({ debianPackage }) => debianPackage);
  const fault = aptInstall(packages);
  if (fault === null) return;
  if (missing.some(({ isOptional }) => !isOptional))
    stop(`${fault} Missing: ${names}. Install by hand: sudo apt-get install ${packages.join(' ')}`);
  console.log(`${fault} Going on without ${names}.`);
}

function isHere(name, places) {
  return places.some((place) => place && existsSync(place)) || spawnSync('which', [name]).status === 0;
}

/** Installs Debian packages; gives null, or what stood in the way. */
function aptInstall(packages) {
  const root = process.getuid?.() === 0;
  const sudo = root || spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!sudo || spawnSync('which', ['apt-get']).status !== 0) return 'Nothing can be installed from here.';
  console.log(`Installing ${packages.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const command = [...(root ? [] : ['sudo']), 'apt-get', '-o', 'Acquire::http::Timeout=20', ...args];
    const { status } = spawnSync(command[0], command.slice(1), { stdio: 'inherit', env });
    if (status !== 0) return `${command.join(' ')} failed (${status}).`;
  }
  return null;
}

function run(command, args) {
  try {
    execFileSync(command, args, { stdio: 'inherit' });
  } catch (error) {
    stop(`${[command, ...args].join(' ')} failed (${error.status ?? error.code}).`);
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
