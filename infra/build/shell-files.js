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
  return filesFor(buildDirectory, (routes) => inboxBranch(routes), true);
}

/**
 * The built scripts that a requester's browser loads for the page of a new request, as paths under `build/client`: what is imported at once. What the
 * page imports later comes after its first picture: the local database, the files' one, the worker's registration.
 */
export function helpFiles(buildDirectory) {
  const isHelp = ({ id }) => ['root', 'routes/help/route', 'routes/help/new/route'].includes(id);
  return filesFor(buildDirectory, (routes) => Object.values(routes).filter(isHelp), false);
}

function filesFor(buildDirectory, branchOf, isWithLater) {
  const chunks = JSON.parse(readFileSync(`${buildDirectory}/.vite/client-manifest.json`, 'utf8'));
  const { routes } = JSON.parse(readFileSync(`${buildDirectory}/.remix/manifest.json`, 'utf8'));
  const branch = branchOf(routes);
  if (branch.length < 2) throw new Error('The routes to measure are not in the build');
  const seen = new Set();
  const visit = (key) => {
    const chunk = chunks[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    const later = isWithLater ? (chunk.dynamicImports ?? []).filter((next) => !ON_REQUEST.test(next)) : [];
    for (const next of [...(chunk.imports ?? []), ...later]) visit(next);
  };
  visit('app/entry.client.tsx');
  for (const { file } of branch) visit(`app/${file}${CLIENT_ROUTE}`);
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
