/** Put in place by the build (vite.config.ts); absent where modules run without it, as in tests. */
declare const __CLIENT_BUILD__: string | undefined;
declare const __BUILT_AT__: string | undefined;

/** Which build of the app this is: sent with each call as `X-Client-Build`, shown under "About". */
export const clientBuild: string = typeof __CLIENT_BUILD__ === 'string' ? __CLIENT_BUILD__ : 'development';

/** When what it was built from was committed, RFC 3339; undefined where nobody knows. */
export const builtAt: string | undefined =
  typeof __BUILT_AT__ === 'string' && __BUILT_AT__ !== '' ? __BUILT_AT__ : undefined;
