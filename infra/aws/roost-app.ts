import { App } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { DataStack } from './data/data-stack.ts';
import { VaultStack } from './data/vault-stack.ts';
import type { DeskStack } from './desk-stack.ts';
import type { Environment } from './environments.ts';
import { IdentityStack } from './identity/identity-stack.ts';
import { MailStack } from './mail/mail-stack.ts';
import { restoredTable, type RestoredTableName } from './restored-tables.ts';
import { SiteStack } from './site/site-stack.ts';
import { SyncStack } from './sync/sync-stack.ts';
import { SiteWatchStack } from './watch/site-watch-stack.ts';
import { WatchStack } from './watch/watch-stack.ts';

/** One environment, whole. */
export interface RoostApp {
  readonly app: App;
  readonly vault: VaultStack;
  readonly data: DataStack;
  readonly mail: MailStack;
  readonly identity: IdentityStack;
  readonly sync: SyncStack;
  readonly site: SiteStack;
  readonly watch: WatchStack;
  readonly siteWatch: SiteWatchStack;
  /** All of them, in the order in which they are deployed. */
  readonly stacks: readonly DeskStack[];
}

export interface RoostAppOptions {
  /** The folder of the build. */
  readonly build: string;
  /** The folder that it is synthesised to. */
  readonly out: string;
  /** Whether every resource is held against CloudFormation's own schemas, which takes most of the time. */
  readonly validates?: boolean;
  /** Whether the API’s alias is moved at once: see `ApiCanary`. */
  readonly isStraight?: boolean;
  /** The restored table that it stands on; what is written down when it is not given. */
  readonly restored?: RestoredTableName | null;
}

/** Puts an environment together. */
export function makeRoostApp(
  environment: Environment,
  {
    build,
    out,
    validates = true,
    isStraight = false,
    restored = restoredTable(environment.name),
  }: RoostAppOptions,
): RoostApp {
  const app = new App({
    outdir: out,
    analyticsReporting: false,
    treeMetadata: false,
    // Where each part was made is looked up for all of them otherwise.
    stackTraces: false,
    context: {
      ...flags,
      'aws:cdk:disable-stack-trace': true,
      // What another stack stands on can then not be taken away under it.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
      '@aws-cdk/core:validateAgainstDefaultRules': validates,
    },
  });
  const options = { environment, build };
  const vault = new VaultStack(app, options);
  const data = new DataStack(app, { ...options, restored });
  // Copies need somewhere to go.
  data.addStackDependency(vault);
  const mail = new MailStack(app, options);
  const identity = new IdentityStack(app, options);
  // Cognito takes a sender only once SES knows it.
  identity.addStackDependency(mail);
  const sync = new SyncStack(app, { ...options, data, mail, identity, isStraight });
  const site = new SiteStack(app, options);
  // The names that lead to the API have to be there.
  site.addStackDependency(sync);
  const watch = new WatchStack(app, { ...options, data, sync });
  const siteWatch = new SiteWatchStack(app, options);
  siteWatch.addStackDependency(site);
  const stacks = [vault, data, mail, identity, sync, site, watch, siteWatch];
  return { app, vault, data, mail, identity, sync, site, watch, siteWatch, stacks };
}
