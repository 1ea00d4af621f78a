import type { Environment } from '../aws/environments.ts';
import type { CloudPort } from './cloud-port.ts';
import type { StateFile } from './deploy-state.ts';
import type { DeskPort } from './desk-port.ts';
import type { Exec } from './exec.ts';
import type { BuiltApp } from './site/publish.ts';
import type { ObjectPort } from './site/object-port.ts';
import type { Say } from './step.ts';

/** The stacks by their last word, in the order in which they are deployed. */
export const STACK_NOUNS = [
  'vault',
  'data',
  'mail',
  'identity',
  'sync',
  'site',
  'watch',
  'site-watch',
] as const;
export type StackNoun = (typeof STACK_NOUNS)[number];

/** A stack and where it stands. */
export interface PlannedStack {
  readonly noun: StackNoun;
  readonly name: string;
  readonly region: string;
}

/** Everything a plan stands on. What could differ between two runs is handed in. */
export interface DeployContext {
  readonly environment: Environment;
  readonly stacks: readonly PlannedStack[];
  readonly stackNamed: (noun: StackNoun) => PlannedStack;
  /** How many functions the stacks reserve to run at once. */
  readonly reserved: number;
  /** The folder of the templates. */
  readonly out: string;
  readonly templateOf: (stackName: string) => unknown;
  readonly hasBuild: () => boolean;
  readonly builtApp: () => BuiltApp;
  readonly exec: Exec;
  readonly cloud: CloudPort;
  readonly git: { readonly isDirty: () => Promise<boolean>; readonly commit: () => Promise<string> };
  readonly desk: (table: string) => DeskPort;
  readonly objects: (bucket: string) => ObjectPort;
  readonly fetch: (url: string) => Promise<{ readonly status: number; readonly text: () => Promise<string> }>;
  readonly state: StateFile;
  readonly now: () => number;
  readonly say: Say;
  readonly allows: { readonly destructive: boolean; readonly drift: boolean };
  /** Who becomes the first admin, by their address. */
  readonly admin: string | null;
}
