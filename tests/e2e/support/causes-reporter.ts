import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** So many lines of a fault are told again: what was expected, what was there instead, and of which element. */
const LINES = 14;

/**
 * Says once more, after everything else, what each failed test failed on. What is kept of a long run is its end, and the list of tests tells there only
 * which ones failed.
 */
export default class CausesReporter implements Reporter {
  private readonly causes: string[] = [];

  onTestEnd(test: TestCase, { status, errors }: TestResult): void {
    if (status === test.expectedStatus) return;
    for (const { message = '', location } of errors) {
      const place = location === undefined ? '' : `:${location.line}`;
      this.causes.push(`${test.title}${place}\n${plain(message).split('\n').slice(0, LINES).join('\n')}`);
    }
  }

  onEnd(): void {
    if (this.causes.length > 0) process.stdout.write(`\nWhat failed\n\n${this.causes.join('\n\n')}\n`);
  }
}

/** Without the colours of a terminal. */
function plain(text: string): string {
  return text.replaceAll(new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g'), '');
}
