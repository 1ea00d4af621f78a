/** The mark of files that the newest build has no more. It is put on a copy, whose days count from then on. */
export const SUPERSEDED = { key: 'superseded', value: 'true' } as const;
