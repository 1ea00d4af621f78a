import { CfnOutput, Duration, RemovalPolicy, type App } from 'aws-cdk-lib';
import { Table, type ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { DeskStack, type DeskStackOptions } from '../desk-stack.ts';
import type { RestoredTableName } from '../restored-tables.ts';
import { DailyBackup } from './daily-backup.ts';
import { DeskTable } from './desk-table.ts';
import { FilesBucket } from './files-bucket.ts';
import { AccessLogBucket, PrivateBucket } from './private-bucket.ts';

const DAYS_DELETED = 30;

/** What must never be lost: the table, the files, the mail as it came, and the secrets that sign mail and notifications. */
export class DataStack extends DeskStack {
  readonly table: ITable;
  readonly files: IBucket;
  readonly rawMail: IBucket;
  readonly mailSecret: ISecret;
  readonly notifySecret: ISecret;

  constructor(app: App, options: DeskStackOptions & { readonly restored?: RestoredTableName | null }) {
    super(app, 'data', options);
    const logs = new AccessLogBucket(this, 'AccessLogs');
    this.table = this.#table(options.restored ?? null);
    this.files = new FilesBucket(this, 'Files', this.desk, logs);
    this.rawMail = new PrivateBucket(this, 'RawMail', {
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'raw-mail/',
      // What privacy asked to be deleted is gone for good as soon as backups of the table have forgotten it.
      lifecycleRules: [{ id: 'deleted', noncurrentVersionExpiration: Duration.days(DAYS_DELETED) }],
    });
    this.mailSecret = new Secret(this, 'MailSecret', {
      description: 'Signs the addresses and ids of mail',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.notifySecret = new Secret(this, 'NotifySecret', {
      description: 'Stands for the key by which push services know the desk',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new DailyBackup(this, 'Backup', this.desk, this.table);
    // What deployments and restores ask for by name.
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    this.accept(
      'AwsSolutions-S1',
      'The bucket of access logs keeps none of its own: they would log themselves.',
    );
    this.accept(
      'AwsSolutions-SMG4',
      'Mail of years ago is answered at addresses that one secret signed: with another those answers would find no ticket. With another one of notifications no device is notified until Roost is opened on it.',
    );
  }

  /** The stack's own table; after a restore the restored one, while the own one stays as it was left. */
  #table(restored: RestoredTableName | null): ITable {
    const own = new DeskTable(this, 'Table', this.desk);
    if (restored === null) return own;
    // Stacks that stood on it still ask for these names while this one is deployed before them.
    for (const value of [own.tableName, own.tableArn, own.tableStreamArn]) this.exportValue(value);
    const { name, streamArn } = restored;
    return Table.fromTableAttributes(this, 'Restored', { tableName: name, tableStreamArn: streamArn });
  }
}
