import { createHash } from 'node:crypto';

/** The look of the provider's pages: the tokens of the app, written out, since these pages stand without it. */
export const SIGN_IN_STYLE = `
@font-face { font-family: 'Atkinson Hyperlegible Next'; src: url('/oidc/type.woff2') format('woff2'); font-weight: 200 800; font-display: swap; }
:root { color-scheme: light dark; --ground: #E9EFED; --surface: #FBFDFC; --text: #182325; --muted: #4E5C5D; --plum: #6B2C63; --on-plum: #FFFFFF; --edge: #6F7D7B; --line: #D3DDDA; --selected: #EADFEA; }
@media (prefers-color-scheme: dark) { :root { --ground: #11191B; --surface: #182224; --text: #E6EEEC; --muted: #A5B3B2; --plum: #DDA6D3; --on-plum: #2A1127; --edge: #7E8D8D; --line: #2A3739; --selected: #35263A; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--text); font: 15px/24px 'Atkinson Hyperlegible Next', system-ui, sans-serif; padding: 40px 16px; font-variant-numeric: tabular-nums; }
main { max-width: 720px; margin: 0 auto; }
header { display: flex; gap: 16px; align-items: center; margin-bottom: 24px; }
header img { width: 56px; height: 56px; border-radius: 12px; }
h1 { font-size: 24px; line-height: 32px; font-weight: 600; }
h2 { font-size: 13px; line-height: 20px; font-weight: 600; color: var(--muted); margin: 24px 0 8px; }
p { color: var(--muted); max-width: 68ch; text-wrap: pretty; }
ul { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
li { background: var(--surface); }
button { all: unset; box-sizing: border-box; display: block; width: 100%; min-height: 60px; padding: 8px 16px; cursor: pointer; }
button:hover { background: var(--selected); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--plum); outline-offset: -2px; }
button b { display: block; font-weight: 600; }
button span { display: block; font-size: 13px; line-height: 20px; color: var(--muted); }
label { display: block; font-weight: 600; max-width: 360px; margin: 8px 0; }
input { display: block; width: 100%; min-height: 44px; margin-top: 4px; padding: 8px 12px; font: inherit; font-size: 16px; font-weight: 400; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: 6px; }
input:focus-visible { outline: 2px solid var(--plum); outline-offset: 1px; }
input[name=code] { max-width: 180px; font-size: 24px; letter-spacing: 2px; }
button.go { display: inline-block; width: auto; min-height: 44px; margin-bottom: 16px; padding: 8px 24px; border-radius: 6px; font-weight: 600; background: var(--plum); color: var(--on-plum); }
button.go:focus-visible { outline-offset: 2px; }
button.link { display: inline; width: auto; min-height: 0; padding: 0; color: var(--plum); text-decoration: underline; background: none; }
p + h2 { margin-top: 24px; }
p[role=alert] { color: var(--text); font-weight: 600; margin: 8px 0; }
a { color: var(--plum); }
@media (prefers-reduced-motion: no-preference) { button { transition: background-color 120ms; } }
`;

const STYLE_HASH = createHash('sha256').update(SIGN_IN_STYLE).digest('base64');

/** No script at all runs on these pages, and their form goes nowhere but here. */
export const SIGN_IN_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
