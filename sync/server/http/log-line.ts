/**
 * One line of the server's log, as JSON. It never holds a body, a query, a cookie or a token: who reads the log learns what was called and how
 * it went, not what was said.
 */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [field: string]: string | number | boolean | null | undefined;
}

/** Where log lines go: standard output in Lambda, a file in the data folder on one machine. */
export type WriteLog = (line: LogLine) => void;

/** What is said of a fault: its stack and those of its causes, at most five. */
export function faultText(fault: unknown): string {
  const parts: string[] = [];
  for (let at = fault; at instanceof Error && parts.length < 5; at = at.cause) parts.push(stackOf(at));
  return parts.length === 0
    ? `something that is no error was thrown (${typeof fault})`
    : parts.join('\ncaused by ');
}

/** A parser quotes what it could not read, which may be anybody's words: of its faults only the place is told. */
function stackOf(fault: Error): string {
  const stack = fault.stack ?? `${fault.name}: ${fault.message}`;
  return fault instanceof SyntaxError ? stack.replace(fault.message, 'what was read is not told') : stack;
}
