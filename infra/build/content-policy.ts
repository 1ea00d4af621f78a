import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const POLICY_META = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")/;

/** The CSP source expression of one inline script: what stands between its tags, hashed. */
function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** The CSP source expressions of every inline script in a page, in their order. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => hashOf(script));
}

/**
 * The content security policy of a built page, as directives in order. Scripts come from our own origin or match a
 * hash; `style-src` allows inline styles because menus and dialogs position themselves with style elements.
 */
export function contentPolicy(html: string): string[] {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScriptHashes(html)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ];
}

/**
 * Where the bucket of files is differs from place to place, and the page does not: it leaves that one question to the header, which names the bucket
 * and nothing else.
 */
const CONNECTS = "connect-src 'self' https:";

/**
 * The page with its policy written into the placeholder that `app/root.tsx` leaves for it. Throws without one: React
 * would drop the whole document if an element appeared that it does not know, so it cannot be added here.
 */
export function withContentPolicy(html: string, policy: string[]): string {
  if (!POLICY_META.test(html))
    throw new Error('index.html has no meta element for the content security policy');
  const content = policy.map((one) => (one === "connect-src 'self'" ? CONNECTS : one)).join('; ');
  return html.replace(POLICY_META, (_all, before: string, after: string) => before + content + after);
}
