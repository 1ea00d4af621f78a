/** DynamoDB Local asks for a signature and does not check it; the key's name chooses the file its tables are in. */
export const LOCAL_CREDENTIALS = { accessKeyId: 'roost', secretAccessKey: 'roost' } as const;
export const LOCAL_REGION = 'local';

const AUTHORISATION = `AWS4-HMAC-SHA256 Credential=${LOCAL_CREDENTIALS.accessKeyId}/20260101/${LOCAL_REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

/**
 * One call to DynamoDB Local in its plain JSON form, for the little that the table's own adapter does not speak: its streams, and whether it is up.
 * Throws for any answer but a 200.
 */
export async function callDynamoDbLocal(endpoint: string, target: string, body: object): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: AUTHORISATION,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok)
    throw new Error(
      `DynamoDB Local answered ${response.status} to ${target}: ${(await response.text()).slice(0, 300)}`,
    );
  return response.json();
}
