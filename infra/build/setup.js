import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// Makes this machine ready. Plain JavaScript on Node alone: it runs before anything is installed.
//   node infra/build/setup.js           checks Node, installs what is missing, builds
//   node infra/build/setup.js --quick   the same without the build (npm test builds for itself)
const quick = process.argv.includes('--quick');

requireNode();
installPackages();
installProgram('chromium', ['/usr/bin/chromium', process.env.ROOST_CHROMIUM], 'chromium');
installProgram(
  'java',
  ['/usr/bin/java', process.env.JAVA_HOME && `${process.env.JAVA_HOME}/bin/java`],
  'default-jre-headless',
);
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

function installProgram(name, places, debianPackage) {
  if (places.some((place) => place && existsSync(place))) return;
  if (spawnSync('which', [name]).status === 0) return;
  const root = process.getuid?.() === 0;
  const sudo = spawnSync('sudo', ['-n', 'true']).status === 0;
  if ((root || sudo) && spawnSync('which', ['apt-get']).status === 0) {
    console.log(`Installing ${debianPackage} (apt-get)`);
    const asRoot = (args) =>
      run(root ? 'apt-get' : 'sudo', root ? args : ['apt-get', ...args], {
        DEBIAN_FRONTEND: 'noninteractive',
      });
    asRoot(['update', '-qq']);
    asRoot(['install', '-y', '-qq', '--no-install-recommends', debianPackage]);
    return;
  }
  stop(
    `${name} is missing and cannot be installed from here. Install it: sudo apt-get install ${debianPackage}`,
  );
}

function run(command, args, extra = {}) {
  try {
    execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, ...extra } });
  } catch (error) {
    stop(`${[command, ...args].join(' ')} failed (${error.status ?? error.code}).`);
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
