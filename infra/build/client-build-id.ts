import { execFileSync } from 'node:child_process';

/** Names the build being made: `<version>-<commit>`, or the version alone outside a git checkout. */
export function clientBuildId(version: string): string {
  try {
    const commit = execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return `${version}-${commit.toString().trim()}`;
  } catch {
    return version;
  }
}
