import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';

/** The attribute by which the table lets sessions and connections expire: seconds since 1970. Nothing else carries it. */
export const EXPIRY_ATTRIBUTE = 'expiresAt';

/** The one table: two text keys, paid by use, its stream showing what was written. */
export function tableDefinition(name: string): CreateTableCommandInput {
  return {
    TableName: name,
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  };
}

/** Makes the table where there is none and resolves once it can be used. Gives the ARN of its stream. */
export async function ensureTable(client: DynamoDBClient, name: string): Promise<string> {
  try {
    await client.send(new CreateTableCommand(tableDefinition(name)));
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { Enabled: true, AttributeName: EXPIRY_ATTRIBUTE },
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ResourceInUseException)) throw fault;
  }
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: name }));
  if (table?.TableStatus !== 'ACTIVE' || table.LatestStreamArn === undefined)
    throw new Error(`The table ${name} is not ready: ${table?.TableStatus ?? 'unknown'}.`);
  return table.LatestStreamArn;
}
