import { readFileSync } from 'node:fs';

/**
 * What tells one process from a later one that bears the same number: when it began, where the system says (Linux), else nothing but the number. Null
 * when no such process runs.
 */
export function processIdentity(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    // It runs, and belongs to somebody else.
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPERM')) return null;
  }
  try {
    // The name, in brackets, may hold spaces; the fields after it do not. The 22nd field of all is the start in clock ticks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ') ?? [];
    return fields[0] === 'Z' ? null : `${pid}@${fields[19] ?? ''}`;
  } catch {
    return String(pid);
  }
}
