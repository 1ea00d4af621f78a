import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';

/** Lets services of AWS write to an encrypted topic, for this account's own resources only. */
export function letServicesUse(key: Key, services: readonly string[]): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'EncryptForTopics',
      principals: services.map((name) => new ServicePrincipal(name)),
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      // In the policy of a key there is no other resource than the key.
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(key).account } },
    }),
  );
}
