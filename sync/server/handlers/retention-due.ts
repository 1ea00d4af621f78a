import { emptyAged } from '../retention/empty-aged.ts';
import { lambdaFiles, lambdaRawMail } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const deps = { ...lambdaDeps(), files: lambdaFiles(), raw: lambdaRawMail() };

/** Once a night: tickets that are older than the desk keeps them. */
export const handler = quietly(async () => emptyAged(deps));
