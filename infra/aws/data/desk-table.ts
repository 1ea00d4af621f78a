import type { Construct } from 'constructs';
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  StreamViewType,
  Table,
  TableEncryption,
  type Attribute,
} from 'aws-cdk-lib/aws-dynamodb';
import { EXPIRY_ATTRIBUTE, tableDefinition } from '../../../sync/server/dynamodb/table.ts';
import type { Environment } from '../environments.ts';

/** As long as DynamoDB keeps it. */
const DAYS_RESTORABLE = 35;

/** The one table, as the server's adapter defines it. */
export class DeskTable extends Table {
  constructor(scope: Construct, id: string, { ceilings }: Environment) {
    super(scope, id, {
      partitionKey: keyOfType('HASH'),
      sortKey: keyOfType('RANGE'),
      stream: viewType(),
      timeToLiveAttribute: EXPIRY_ATTRIBUTE,
      billingMode: BillingMode.PAY_PER_REQUEST,
      maxReadRequestUnits: ceilings.reads,
      maxWriteRequestUnits: ceilings.writes,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: DAYS_RESTORABLE,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

function keyOfType(type: 'HASH' | 'RANGE'): Attribute {
  const { KeySchema, AttributeDefinitions } = tableDefinition('');
  const name = KeySchema?.find(({ KeyType }) => KeyType === type)?.AttributeName;
  const attribute = AttributeDefinitions?.find(({ AttributeName }) => AttributeName === name);
  if (name === undefined || attribute?.AttributeType !== 'S')
    throw new Error(`The table's definition has no ${type} key of text.`);
  return { name, type: AttributeType.STRING };
}

function viewType(): StreamViewType {
  const view = tableDefinition('').StreamSpecification?.StreamViewType;
  const known = Object.values(StreamViewType).find((one) => one === view);
  if (known === undefined) throw new Error("The table's definition has no stream.");
  return known;
}
