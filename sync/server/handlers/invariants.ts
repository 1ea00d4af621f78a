import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { DynamoDbArchive } from '../dynamodb/dynamodb-archive.ts';
import { createInvariantsHandler } from './invariants-handler.ts';
import { lambdaDeps } from './lambda-deps.ts';
import { quietly } from './quietly.ts';

const { TABLE_NAME: name } = z.object({ TABLE_NAME: z.string().check(z.minLength(1)) }).parse(process.env);

/** Once an hour. */
export const handler = quietly(
  createInvariantsHandler({
    ...lambdaDeps(),
    archive: new DynamoDbArchive({ client: new DynamoDBClient({}), name }),
  }),
);
