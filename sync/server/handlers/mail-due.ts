import { sendDue } from '../outbound/due-mail.ts';
import { lambdaFiles } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { lambdaMail } from './mail-deps.ts';
import { quietly } from './quietly.ts';

const deps = { ...lambdaDeps(), ...lambdaMail(), files: lambdaFiles() };

/** Once a minute: mail whose time has come, or whose run has died. */
export const handler = quietly(async (): Promise<void> => sendDue(deps));
