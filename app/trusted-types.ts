/** The part of the Trusted Types API used here; the compiler's DOM library does not describe it yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createHTML(markup: string): string | null; createScriptURL(url: string): string | null },
  ): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypesFactory;
  }
}

/** React makes a script element by parsing this string, then sets its attributes one by one. */
const EMPTY_SCRIPT = '<script></script>';

/**
 * Says which plain strings the browser may still treat as markup or as the address of a script: text without any tag,
 * the empty script element above, and our own workers. Anything else throws where it is assigned.
 * Call it once, before anything is rendered. Does nothing in a browser without Trusted Types.
 */
export function installTrustedTypes(window: Window, origin: string): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (isHarmlessMarkup(markup) ? markup : null),
    createScriptURL: (url) => (isOwnWorker(url, origin) ? url : null),
  });
}

/** True for a string that makes no element but React's empty script. */
export function isHarmlessMarkup(markup: string): boolean {
  return markup === EMPTY_SCRIPT || !markup.includes('<');
}

/** True for the service worker and for built scripts of this origin. */
export function isOwnWorker(url: string, origin: string): boolean {
  const parsed = new URL(url, origin);
  return parsed.origin === origin && (parsed.pathname === '/sw.js' || parsed.pathname.startsWith('/assets/'));
}
