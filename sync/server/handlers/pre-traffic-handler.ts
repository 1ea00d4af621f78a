import * as z from 'zod/mini';
import type { WriteLog } from '../http/log-line.ts';
import { faultText } from '../http/log-line.ts';
import {
  fireRoundTrips,
  type RoundTripDeps,
  type RoundTripReport,
  type SyntheticCall,
} from '../synthetic/round-trips.ts';

/** How many round trips a new version has to survive: with none failed, fewer than 3 in 200 fail, at 95 %. */
export const ROUND_TRIPS = 200;
const FAULTS_TOLD = 5;

const eventSchema = z.looseObject({ DeploymentId: z.string(), LifecycleEventHookExecutionId: z.string() });

/** CodeDeploy's question, and what it is answered. */
export type DeploymentVerdict = (
  hook: { readonly deploymentId: string; readonly hookId: string },
  isGood: boolean,
) => Promise<void>;

/** The hook before traffic: fires at the new version and says whether it may be given any. A version that cannot be fired at may not. */
export function createPreTrafficHandler(
  deps: RoundTripDeps & {
    readonly call: SyntheticCall;
    readonly decide: DeploymentVerdict;
    readonly log: WriteLog;
  },
): (event: unknown) => Promise<void> {
  return async (event) => {
    const { DeploymentId: deploymentId, LifecycleEventHookExecutionId: hookId } = eventSchema.parse(event);
    const report = await fireRoundTrips(deps, deps.call, ROUND_TRIPS).catch(
      (fault: unknown): RoundTripReport => ({ fired: 0, faults: [faultText(fault)] }),
    );
    const isGood = report.faults.length === 0;
    for (const fault of report.faults.slice(0, FAULTS_TOLD))
      deps.log({ level: 'error', event: 'round-trip-failed', deploymentId, fault });
    deps.log({
      level: isGood ? 'info' : 'error',
      event: 'pre-traffic',
      deploymentId,
      fired: report.fired,
      failed: report.faults.length,
    });
    await deps.decide({ deploymentId, hookId }, isGood);
  };
}
