const EXPECTED = 'Unsupported runtime';

/**
 * The OpenID provider's package. It is loaded here and nowhere else, because it says at every load that it would rather have a later Node than the one
 * Roost is held to: what is used of it is tested on this one, and the sentence would stand at the head of every start.
 */
export async function loadProvider() {
  const warn = console.warn;
  console.warn = (...said: unknown[]) => {
    if (!String(said[0]).includes(EXPECTED)) warn(...said);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
