/** Calls a second: a hundred times what 12 agents make, so what reaches it is a fault or a flood. */
export const CALLS = { rateLimit: 100, burstLimit: 300 } as const;
/** Connects and words over sockets a second: a thousand devices are back within a few seconds. */
export const SOCKET_WORDS = { rateLimit: 200, burstLimit: 500 } as const;
