import { afterEach, beforeEach } from 'vitest';

let unexpected: unknown[][] = [];
const original = console.error;

// Assigned rather than spied: a test that expects an error spies on top of this, and its own spy then
// swallows the call before it is counted here.
beforeEach(() => {
  unexpected = [];
  console.error = (...args: unknown[]) => {
    unexpected.push(args);
    original(...args);
  };
});

afterEach(() => {
  console.error = original;
  if (unexpected.length === 0) return;
  const said = unexpected.map((args) => args.map(String).join(' ')).join('\n');
  throw new Error(
    `console.error was called ${String(unexpected.length)} time(s) without being expected:\n${said}`,
  );
});
