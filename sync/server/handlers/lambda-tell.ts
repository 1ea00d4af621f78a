import type { Poke } from '../../protocol/poke.ts';
import { faultText } from '../http/log-line.ts';
import { sendPokes } from '../socket/send-pokes.ts';
import type { lambdaDeps } from './lambda-deps.ts';

/** Tells devices of what was committed. A poke that fails is written to the log: the table's stream tells the same again. */
export function lambdaTell(deps: ReturnType<typeof lambdaDeps>) {
  return async (pokes: readonly Poke[]): Promise<void> =>
    sendPokes(deps, pokes).catch((fault: unknown) =>
      deps.log({ level: 'warn', event: 'poke-failed', fault: faultText(fault) }),
    );
}
