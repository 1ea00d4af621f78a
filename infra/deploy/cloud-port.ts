/** A stack as it stands in AWS. */
export interface DeployedStack {
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly template: unknown;
}

/** What a drift detection says of a stack: as it was deployed, or changed by hand since. */
export type Drift = 'in-sync' | 'drifted' | 'unknown';

/** What plans ask AWS for, and have it do, besides what the CDK does. Every method throws `DeployFault` when there are no credentials. */
export interface CloudPort {
  /** The account whose credentials are used. */
  account(): Promise<string>;
  /** How many functions may run at once in this region. */
  functionsAtOnce(region: string): Promise<number>;
  mailStatus(region: string): Promise<{ readonly isInProduction: boolean; readonly maySend: boolean }>;
  /** Null when there is no such stack. */
  stack(name: string, region: string): Promise<DeployedStack | null>;
  drift(name: string, region: string): Promise<Drift>;
  /** The latest moment the table can be restored to, in milliseconds since 1970; null when it cannot be. */
  restorableUntil(table: string, region: string): Promise<number | null>;
  /** The name of SES's one active set of receipt rules. */
  activeRules(region: string): Promise<string | null>;
  activateRules(name: string, region: string): Promise<void>;
  /** Invites somebody into the staff's pool; once they are in it, nothing happens. */
  inviteStaff(pool: string, email: string, region: string): Promise<void>;
  /** The deployments of the API that run now, by their ids. */
  runningCanaries(application: string, group: string, region: string): Promise<readonly string[]>;
  stopCanary(deploymentId: string, region: string): Promise<void>;
}
