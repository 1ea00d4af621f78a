/** From one address within five minutes. An office shares one: a hundred people who come back at once stay under it. */
export const CALLS_OF_ONE_ADDRESS = 6_000;
/** Sign-ins of one address within five minutes: each makes a record and sends somebody a code. */
export const SIGN_INS_OF_ONE_ADDRESS = 300;
/** Calls of one address within five minutes to the doors that ask for no sign-in: the requesters' first page, and the links of mails. */
export const HELP_OF_ONE_ADDRESS = 1_500;
