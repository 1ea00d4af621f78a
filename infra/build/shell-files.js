import { readFileSync } from 'node:fs';

/** The suffix Remix gives a route's module in the client build. */
const CLIENT_ROUTE = '?__remix-build-client-route';

/**
 * The built scripts an agent's browser loads before the list of tickets can be used, as paths under `build/client`:
 * the entry, the root, the routes from the root down to the inbox, and everything these import, at once or later.
 * So it is an upper bound: a dialog that is loaded when it is opened counts too.
 */
export function shellFiles(buildDirectory) {
  const chunks = JSON.parse(readFileSync(`${buildDirectory}/.vite/client-manifest.json`, 'utf8'));
  const { routes } = JSON.parse(readFileSync(`${buildDirectory}/.remix/manifest.json`, 'utf8'));
  const seen = new Set();
  const visit = (key) => {
    const chunk = chunks[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
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
