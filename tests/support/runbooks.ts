import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALARMED_FUNCTIONS } from '../../infra/aws/sync/function-plans.ts';

const FOLDER = join(import.meta.dirname, '../../docs/runbooks');
const NAMED = /`roost-<env>-([a-z<>-]+)`/g;

/** A page of docs/runbooks, and the alarms that it begins with: names after `roost-<env>-`, `<function>` written out. */
export interface Runbook {
  readonly page: string;
  readonly text: string;
  /** What stands under the title: alarms, or that there is none. */
  readonly head: string;
  readonly alarms: readonly string[];
}

/** Every runbook. */
export function readRunbooks(): Runbook[] {
  return readdirSync(FOLDER).map((page) => {
    const text = readFileSync(join(FOLDER, page), 'utf8');
    const head = text.split('\n\n')[1] ?? '';
    return { page, text, head, alarms: alarmsIn(head) };
  });
}

function alarmsIn(text: string): string[] {
  return [...text.matchAll(NAMED)].flatMap(([, name = '']) =>
    name.includes('<function>') ? ALARMED_FUNCTIONS.map((one) => name.replace('<function>', one)) : [name],
  );
}
