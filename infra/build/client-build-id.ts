import { execFileSync } from 'node:child_process';

/** Names the build being made: `<version>-<commit>`, or the version alone outside a git checkout. */
export function clientBuildId(version: string): string {
  const commit = askGit('rev-parse', '--short=10', 'HEAD');
  return commit === null ? version : `${version}-${commit}`;
}

/** When what is built was committed, RFC 3339 in UTC; null outside a git checkout. The day of the build would make every build of a commit another one. */
export function committedAt(): string | null {
  const at = askGit('show', '-s', '--format=%ct', 'HEAD');
  return at === null ? null : new Date(Number(at) * 1_000).toISOString();
}

function askGit(...words: string[]): string | null {
  try {
    return execFileSync('git', words, { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    // There is no git, or this is no checkout of it.
    return null;
  }
}
