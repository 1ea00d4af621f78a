/** Whom a new version of the API is fired at by. */
export const DEPLOYMENT_CHECK = 'deployment-check';

/** Who goes the round of everything that a person does, again and again. */
export const ROUND_CHECK = 'round-check';

const API_KEY_PERSON = /^api-[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * Whether a person is none: the server's own checks, and the keys of the API. They stand among the people so that what they did has a name; they are
 * nobody to find, to write for or to give work to. The id says so, so that every device knows it of those that it holds already.
 */
export function isMachine(personId: string): boolean {
  return personId === DEPLOYMENT_CHECK || personId === ROUND_CHECK || API_KEY_PERSON.test(personId);
}
