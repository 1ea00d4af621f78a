/** The language of this build, for the page. A build for another language puts its own in place of both. */
export const LANGUAGE: string = 'en';

/** Whose way of writing numbers and days is followed. */
export const LOCALE: string = 'en-GB';
