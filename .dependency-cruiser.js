// The borders of the code base: imports point towards the domain, never back. tests/borders plants one forbidden
// import per rule and expects exactly that rule to object, so a rule that stops biting is noticed.

/** Packages by the place npm gives them. */
const packages = (names) => `^node_modules/(${names.join('|')})(/|$)`;

const REACT = [
  'react',
  'react-dom',
  '@remix-run/[^/]+',
  'lucide-react',
  'radix-ui',
  '@radix-ui/[^/]+',
  'cmdk',
  '@tanstack/[^/]+',
];
const AWS = [
  '@aws-sdk/[^/]+',
  '@smithy/[^/]+',
  '@aws-lambda-powertools/[^/]+',
  '@types/aws-lambda',
  'aws-lambda',
  'aws-cdk-lib',
];
const LOCAL_DATABASE = ['rxdb', 'dexie'];

/** Tests stand beside their subject and may reach for anything. */
const TEST = String.raw`\.test\.tsx?$`;
const SOURCE = '^(app|sync|infra|service-worker)/';
const RIM = '^sync/server/(dynamodb|s3|mail|handlers)/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const source = (path, ...pathNot) => ({ path, pathNot: [TEST, ...pathNot] });

export default {
  forbidden: [
    rule(
      'no-circular',
      'Two files that need each other are one file, or a third is missing.',
      {},
      { circular: true },
    ),
    rule(
      'no-unresolved',
      'An import that leads nowhere.',
      { path: `${SOURCE}|^tests/` },
      { couldNotResolve: true, pathNot: ['^virtual:', '^https?:'] },
    ),
    rule(
      'no-undeclared-package',
      'Every package imported is named in package.json.',
      { path: SOURCE },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-development-package-at-run-time',
      'What runs for people comes from "dependencies".',
      source('^(app|sync|service-worker)/', '^app/routes\\.ts$'),
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    ),
    rule('domain-is-pure', 'The domain imports zod and itself, and one pure hash.', source('^sync/domain/'), {
      pathNot: ['^sync/domain/', packages(['zod', '@noble/hashes'])],
    }),
    rule(
      'one-file-hashes',
      'Everything named by a hash is named in sync/domain/hash.ts.',
      { path: SOURCE, pathNot: '^sync/domain/hash[.]ts$' },
      { path: packages(['@noble/hashes']) },
    ),
    rule(
      'protocol-knows-the-domain-alone',
      'The protocol imports zod, the domain and itself.',
      source('^sync/protocol/'),
      { pathNot: ['^sync/(domain|protocol)/', packages(['zod'])] },
    ),
    rule(
      'client-imports-towards-the-domain',
      'The client imports the protocol, the domain and itself.',
      source('^sync/client/'),
      { path: '^(app|sync|infra|service-worker|tests)/', pathNot: '^sync/(client|protocol|domain)/' },
    ),
    rule(
      'client-has-no-screen-and-no-cloud',
      'The client knows neither React nor AWS nor Node.',
      source('^sync/client/'),
      { path: packages([...REACT, ...AWS]) },
    ),
    rule(
      'client-runs-in-a-browser',
      'The client has no Node modules.',
      source('^(sync/client|app|service-worker)/'),
      { dependencyTypes: ['core'] },
    ),
    rule(
      'server-imports-towards-the-domain',
      'The server imports the protocol, the domain and itself.',
      source('^sync/server/'),
      { path: '^(app|sync|infra|service-worker|tests)/', pathNot: '^sync/(server|protocol|domain)/' },
    ),
    rule(
      'server-has-no-screen-and-no-local-database',
      'The server knows neither React nor the database of the devices.',
      source('^sync/server/'),
      { path: packages([...REACT, ...LOCAL_DATABASE]) },
    ),
    rule(
      'aws-stays-at-the-rim',
      'Use cases speak through ports: AWS is spoken in the adapters and the Lambda entries.',
      source('^sync/server/', RIM),
      { path: packages(AWS) },
    ),
    rule(
      'use-cases-do-not-know-adapters',
      'A use case takes ports, whichever adapter stands behind them.',
      source('^sync/server/', RIM),
      { path: RIM },
    ),
    rule(
      'app-imports-towards-the-client',
      'The app imports sync/client and what lies behind it, and the message it shares with the service worker.',
      source('^app/'),
      {
        path: '^(sync|infra|service-worker|tests)/',
        pathNot: ['^sync/(client|protocol|domain)/', String.raw`^service-worker/message\.ts$`],
      },
    ),
    rule(
      'app-has-no-cloud-and-no-local-database',
      'The app reaches data through sync/client.',
      source('^app/'),
      { path: packages([...AWS, ...LOCAL_DATABASE]) },
    ),
    rule('routes-stand-alone', 'A route never imports another route.', source('^app/routes/([^/]+)/'), {
      path: '^app/routes/',
      pathNot: '^app/routes/$1/',
    }),
    rule('nobody-imports-routes', 'Routes are entered by their address.', source('^app/', '^app/routes/'), {
      path: '^app/routes/',
    }),
    rule(
      'components-have-no-data-access',
      'Values in, callbacks out: a component may name the type of a value it is given, and never fetch one.',
      source('^app/components/'),
      {
        path: ['^app/(live|routes)/', '^sync/client/', packages([...LOCAL_DATABASE, 'rxjs'])],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'live-does-not-know-screens',
      'The bridge to React makes values of the types components ask for; it renders none of them.',
      source('^app/live/'),
      { path: '^app/(components|routes)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'jsx-only-in-app',
      'Screens are in app/ and nowhere else.',
      { path: '^(sync|infra|service-worker|tests)/.*[.]tsx$' },
      {},
    ),
    rule(
      'service-worker-stands-alone',
      'The service worker knows no ticket: workbox and itself.',
      source('^service-worker/'),
      { pathNot: ['^service-worker/', packages(['workbox-[^/]+'])] },
    ),
    rule(
      'infra-does-not-know-the-devices',
      'Infra wires the server: it has no business with the app, the client or the worker.',
      source('^infra/'),
      { path: '^(app|sync/client|service-worker)/' },
    ),
    rule('nothing-imports-tests', 'What runs for people never needs a test.', source(SOURCE), {
      path: ['^tests/', TEST],
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|coverage|\\.cache|\\.roost)/' },
    // Types count: an import of a type binds two sides as surely as an import of a value.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
