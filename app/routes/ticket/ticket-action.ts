/** What can be done with a whole ticket: each opens a dialog. */
export type TicketAction = 'merge' | 'split' | 'follow-up' | 'answer-together' | 'revoke-links';
