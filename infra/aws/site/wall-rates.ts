/** From one address within five minutes. An office shares one: a hundred people who come back at once stay under it. */
export const CALLS_OF_ONE_ADDRESS = 6_000;
/** Sign-ins of one address within five minutes: each makes a record and sends somebody a code. */
export const SIGN_INS_OF_ONE_ADDRESS = 300;
