import { lambdaFiles } from './file-deps.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { lambdaMail } from './mail-deps.ts';
import { createMailStreamHandler } from './mail-stream.ts';
import { quietly } from './quietly.ts';

/** The table's stream, for the mail that follows from it. */
export const handler = quietly(
  createMailStreamHandler({ ...lambdaDeps(), ...lambdaMail(), files: lambdaFiles() }),
);
