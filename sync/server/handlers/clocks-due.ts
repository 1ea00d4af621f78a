import { tellClocks } from '../sla/tell-clocks.ts';
import { lambdaDeps } from './lambda-deps.ts';

const deps = lambdaDeps();

/** Once a minute: promises to requesters that come close to their end, or pass it. */
export const handler = async (): Promise<void> => tellClocks(deps);
