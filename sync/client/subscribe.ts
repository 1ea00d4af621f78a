/** Takes a listener, and gives back what ends the listening. Listeners are called after the change, never during it. */
export type Subscribe = (listener: () => void) => () => void;
