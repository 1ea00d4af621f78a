import { tellClocks } from '../sla/tell-clocks.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const deps = lambdaDeps();

/** Once a minute: promises to requesters that come close to their end, or pass it. */
export const handler = quietly(async (): Promise<void> => tellClocks(deps));
