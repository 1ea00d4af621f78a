/** Put in place by the build (vite.config.ts); absent where modules run without it, as in tests. */
declare const __CLIENT_BUILD__: string | undefined;

/** Which build of the app this is: sent with each call as `X-Client-Build`, shown under "About". */
export const clientBuild: string = typeof __CLIENT_BUILD__ === 'string' ? __CLIENT_BUILD__ : 'development';
