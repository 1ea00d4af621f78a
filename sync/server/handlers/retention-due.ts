import { emptyAged } from '../retention/empty-aged.ts';
import { lambdaFiles, lambdaRawMail } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';

const deps = { ...lambdaDeps(), files: lambdaFiles(), raw: lambdaRawMail() };

/** Once a night: tickets that are older than the desk keeps them. */
export const handler = async (): Promise<void> => emptyAged(deps);
