/** What happened in a run, line by line, as a hash and, when asked for, as text. The same seed gives the same history (I14). */
export interface RunHistory {
  readonly note: (line: string) => void;
  /** A hash of all lines so far. */
  hash(): string;
  /** The lines; empty unless the run was told to keep them. */
  lines(): readonly string[];
}

export function runHistory(now: () => number, keepLines: boolean): RunHistory {
  const kept: string[] = [];
  const startMs = now();
  let hash = 0x811c9dc5;
  return {
    note: (line) => {
      const text = `${String(now() - startMs).padStart(9)} ${line}`;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      if (keepLines) kept.push(text);
    },
    hash: () => (hash >>> 0).toString(16),
    lines: () => kept,
  };
}
