import { Duration, RemovalPolicy, type App } from 'aws-cdk-lib';
import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { DeskStack, type DeskStackOptions } from '../desk-stack.ts';
import type { Environment } from '../environments.ts';

/** A copy cannot be deleted sooner, whoever asks. */
const DAYS_LOCKED = 7;

/** The name of the second vault: the plan in the first region refers to it, and a stack cannot refer to another region. */
export function secondVaultName({ name }: Environment): string {
  return `roost-${name}-second`;
}

/** The second vault, in a region of its own: what deletes a table, or an account's rights to it, does not reach there by the same mistake. */
export class VaultStack extends DeskStack {
  constructor(app: App, options: DeskStackOptions) {
    super(app, 'vault', { ...options, region: options.environment.backupRegion });
    new BackupVault(this, 'Second', {
      backupVaultName: secondVaultName(this.desk),
      removalPolicy: RemovalPolicy.RETAIN,
      lockConfiguration: { minRetention: Duration.days(DAYS_LOCKED) },
    });
  }
}
