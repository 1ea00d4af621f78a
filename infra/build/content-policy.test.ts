import { describe, expect, it } from 'vitest';
import { contentPolicy, inlineScriptHashes, withContentPolicy } from './content-policy.ts';

describe('the hashes of inline scripts', () => {
  it('are those a browser computes', () => {
    // Computed by hand: printf 'alert(1)' | openssl dgst -sha256 -binary | openssl base64
    expect(inlineScriptHashes('<script>alert(1)</script>')).toEqual([
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    ]);
  });

  it('cover modules and scripts over several lines, and leave files alone', () => {
    const html = `<script type="module" async="">import 'a';\n</script><script src="/assets/a.js"></script><script>\n1</script>`;
    expect(inlineScriptHashes(html)).toHaveLength(2);
  });
});

describe('the policy', () => {
  it('lets scripts in by origin or hash alone', () => {
    const scripts = contentPolicy('<script>1</script>').find((directive) =>
      directive.startsWith('script-src'),
    );
    expect(scripts).toMatch(/^script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='$/);
  });

  it('is written into the placeholder of the page', () => {
    const page = `<head><meta http-equiv="Content-Security-Policy" content="object-src 'none'"/></head>`;
    expect(withContentPolicy(page, ["default-src 'none'", 'sandbox'])).toBe(
      `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; sandbox"/></head>`,
    );
  });

  it('leaves the one question that differs from place to place to the header', () => {
    const page = `<meta http-equiv="Content-Security-Policy" content="x"/>`;
    expect(withContentPolicy(page, ["connect-src 'self'"])).toContain(`content="connect-src 'self' https:"`);
  });

  it('cannot be written into a page without the placeholder', () => {
    expect(() => withContentPolicy('<head></head>', [])).toThrow('no meta element');
  });
});
