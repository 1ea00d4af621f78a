import { Construct } from 'constructs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupSelection,
  BackupVault,
} from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Environment } from '../environments.ts';
import { secondVaultName } from './vault-stack.ts';

/** As long as the table itself can be restored to a moment: the copies are for what goes wrong with the table as a whole. */
const DAYS_KEPT = 35;

/** A backup of the table every night, and a copy of it in the second vault. Moments in between are point-in-time recovery's. */
export class DailyBackup extends Construct {
  constructor(scope: Construct, id: string, environment: Environment, table: ITable) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: `roost-${environment.name}-first`,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const second = Stack.of(this).formatArn({
      service: 'backup',
      region: environment.backupRegion,
      resource: `backup-vault:${secondVaultName(environment)}`,
    });
    const plan = new BackupPlan(this, 'Plan', { backupPlanName: `roost-${environment.name}` });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        backupVault: vault,
        scheduleExpression: Schedule.cron({ hour: '2', minute: '30' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: Duration.days(DAYS_KEPT),
        copyActions: [
          {
            destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Second', second),
            deleteAfter: Duration.days(DAYS_KEPT),
          },
        ],
      }),
    );
    new BackupSelection(this, 'Selection', {
      backupPlan: plan,
      resources: [BackupResource.fromArn(table.tableArn)],
      role: this.#role(table, vault.backupVaultArn, second),
      disableDefaultBackupPolicy: true,
    });
  }

  /** What AWS Backup may do: read this table whole, and write to these two vaults. */
  #role(table: ITable, first: string, second: string): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('backup.amazonaws.com') });
    const allow = (actions: string[], resources: string[]) =>
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    allow(
      [
        'dynamodb:CreateBackup',
        'dynamodb:DescribeTable',
        'dynamodb:ListTagsOfResource',
        'dynamodb:StartAwsBackupJob',
      ],
      [table.tableArn],
    );
    allow(['dynamodb:DeleteBackup', 'dynamodb:DescribeBackup'], [`${table.tableArn}/backup/*`]);
    allow(['backup:CopyFromBackupVault', 'backup:DescribeBackupVault'], [first]);
    allow(['backup:CopyIntoBackupVault', 'backup:DescribeBackupVault'], [second]);
    return role;
  }
}
