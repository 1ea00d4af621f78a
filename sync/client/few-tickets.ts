/** A desk of no more tickets than this is read at once: with the threads of the unfinished, it is there before anybody could look. */
export const FEW_TICKETS = 1_500;
