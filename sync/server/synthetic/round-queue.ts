/**
 * Where the ticket of the round lies. No setting makes this queue, so no screen offers it; its id says that it is its members' alone (0010), and it has
 * none. So what lies in it is on no agent's device, in no report and in no list.
 */
export const ROUND_QUEUE = 'restricted-round-check';
