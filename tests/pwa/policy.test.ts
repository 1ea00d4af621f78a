import { afterAll, beforeAll, expect, it } from 'vitest';
import { installApp, type InstalledApp } from './installed-app.ts';

let app: InstalledApp;
beforeAll(async () => {
  app = await installApp('build/client');
});
afterAll(() => app.close());

it('starts without breaking its own policy', async () => {
  // The page asks for its session; this server knows none and says 404, which the console reports as an error.
  const ours = app.complaints.filter((text) => !text.includes('404'));
  expect(ours).toEqual([]);
});

it('carries one policy in the page, and in the header the same with frame-ancestors and one place to connect to', async () => {
  const answer = await app.page.request.get(app.server.origin);
  const header = answer.headers()['content-security-policy'] ?? '';
  const meta = await app.page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
  const narrowed = (meta ?? '').replace("connect-src 'self' https:", "connect-src 'self'");
  expect(header).toBe(`${narrowed}; frame-ancestors 'none'`);
  expect(header.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe|\*|https?:/);
});

it.each([
  ['markup assigned as a string', `document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'`],
  ['a script with text', `document.createElement('script').text = 'globalThis.planted = 1'`],
  ['a worker from elsewhere', `new Worker('data:text/javascript,1')`],
  ['another policy', `window.trustedTypes.createPolicy('planted', {})`],
])('throws at %s', async (_name, attempt) => {
  const outcome = await app.page.evaluate(`(() => {
    try { ${attempt}; return 'allowed'; } catch (error) { return error.name; }
  })()`);
  expect(outcome).toBe('TypeError');
});

it('runs no script that an attacker got into the markup', async () => {
  const ran = await app.page.evaluate(async () => {
    const script = document.createElement('script');
    script.append(new Text('globalThis.planted = 1'));
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return 'planted' in globalThis;
  });
  expect(ran).toBe(false);
});
