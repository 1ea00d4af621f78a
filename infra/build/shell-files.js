import { readFileSync } from 'node:fs';

/** The suffix Remix gives a route's module in the client build. */
const CLIENT_ROUTE = '?__remix-build-client-route';

/** Modules that are loaded when a person asks for what they show, and not before; one that shares its file with others goes by the file's name. */
const ON_REQUEST = /\.lazy(\.tsx?|-[\w-]+\.js)$/;

/**
 * The built scripts an agent's browser loads before the list of tickets can be used, as paths under `build/client`:
 * the entry, the root, the routes from the root down to the inbox, and everything these import, at once or later, but for the
 * modules named `*.lazy.tsx`, which wait for a person to ask.
 */
export function shellFiles(buildDirectory) {
  const chunks = JSON.parse(readFileSync(`${buildDirectory}/.vite/client-manifest.json`, 'utf8'));
  const { routes } = JSON.parse(readFileSync(`${buildDirectory}/.remix/manifest.json`, 'utf8'));
  const seen = new Set();
  const visit = (key) => {
    const chunk = chunks[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    const later = (chunk.dynamicImports ?? []).filter((next) => !ON_REQUEST.test(next));
    for (const next of [...(chunk.imports ?? []), ...later]) visit(next);
  };
  visit('app/entry.client.tsx');
  for (const { file } of inboxBranch(routes)) visit(`app/${file}${CLIENT_ROUTE}`);
  return [...seen].map((key) => chunks[key].file).filter((file) => file.endsWith('.js'));
}

/** The routes that are on screen at the address where agents start: the inbox and every layout around it. */
function inboxBranch(routes) {
  const all = Object.values(routes);
  const branch = [];
  let route = all.find(({ path }) => path === 'inbox') ?? all.find(({ index }) => index === true);
  while (route) {
    branch.push(route);
    route = routes[route.parentId];
  }
  return branch;
}
